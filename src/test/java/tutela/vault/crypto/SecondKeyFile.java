package tutela.vault.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The key file written from {@code case-file-format.md} and RFC 9180 alone, with the ciphers of the
 * JDK: what the program writes must be what the document says. Shares nothing with the program but
 * Argon2 itself, which the JDK does not have.
 */
final class SecondKeyFile {
  private static final byte[] KEM = bytes("KEM", 0x0020);
  private static final byte[] HPKE = bytes("HPKE", 0x0020, 0x0001, 0x0002);

  /** The base point. */
  private static final byte[] NINE = Arrays.copyOf(new byte[] {9}, 32);

  private SecondKeyFile() {}

  /** What is chosen at random, but for the example. */
  @SuppressWarnings("ArrayRecordComponent")
  record Given(byte[] vaultId, int generation, byte[] dataKey, byte[] voucher, List<Slot> slots) {}

  @SuppressWarnings("ArrayRecordComponent")
  record Slot(
      int kind,
      int lanes,
      int memory,
      int passes,
      byte[] id,
      byte[] salt,
      byte[] secret,
      byte[] privateKey,
      byte[] nonce,
      byte[] ephemeral) {}

  static byte[] write(Given given) throws GeneralSecurityException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] prefix =
        join("TUTELAKY".getBytes(StandardCharsets.US_ASCII), number(1), given.vaultId());
    file.writeBytes(join(prefix, number(given.generation()), number(given.slots().size())));
    for (Slot slot : given.slots()) {
      byte[] fields =
          join(
              ByteBuffer.allocate(12)
                  .putShort((short) slot.kind())
                  .putShort((short) slot.lanes())
                  .putInt(slot.memory())
                  .putInt(slot.passes())
                  .array(),
              slot.id(),
              slot.salt(),
              x25519(slot.privateKey(), NINE));
      byte[] box =
          gcm(
              argon2(slot),
              slot.nonce(),
              join(prefix, fields),
              join(slot.privateKey(), given.voucher()));
      file.writeBytes(join(fields, slot.nonce(), box));
      file.writeBytes(handOver(slot, join(prefix, number(given.generation()), fields), given));
    }
    byte[] key = derived(given, "key-file");
    file.writeBytes(hmac(key, file.toByteArray()));
    file.writeBytes(MessageDigest.getInstance("SHA-256").digest(file.toByteArray()));
    return file.toByteArray();
  }

  /** Of the data key, for a purpose. */
  static byte[] derived(Given given, String purpose) throws GeneralSecurityException {
    return expand(
        hmac(given.vaultId(), given.dataKey()),
        ("tutela/" + purpose).getBytes(StandardCharsets.US_ASCII),
        32);
  }

  /** RFC 9180, section 5.1, mode_psk, one message. */
  private static byte[] handOver(Slot slot, byte[] info, Given given)
      throws GeneralSecurityException {
    byte[] publicKey = x25519(slot.privateKey(), NINE);
    byte[] enc = x25519(slot.ephemeral(), NINE);
    byte[] dh = x25519(slot.ephemeral(), publicKey);
    byte[] shared =
        labeledExpand(
            KEM,
            labeledExtract(KEM, new byte[0], "eae_prk", dh),
            "shared_secret",
            join(enc, publicKey));
    byte[] context =
        join(
            new byte[] {1},
            labeledExtract(HPKE, new byte[0], "psk_id_hash", given.vaultId()),
            labeledExtract(HPKE, new byte[0], "info_hash", info));
    byte[] secret = labeledExtract(HPKE, shared, "secret", given.voucher());
    byte[] key = labeledExpand(HPKE, secret, "key", context);
    byte[] nonce = labeledExpand(HPKE, secret, "base_nonce", context, 12);
    return join(enc, gcm(key, nonce, new byte[0], given.dataKey()));
  }

  private static byte[] labeledExtract(byte[] suite, byte[] salt, String label, byte[] material)
      throws GeneralSecurityException {
    return hmac(
        salt.length == 0 ? new byte[32] : salt,
        join(bytes("HPKE-v1"), suite, bytes(label), material));
  }

  private static byte[] labeledExpand(byte[] suite, byte[] key, String label, byte[] info)
      throws GeneralSecurityException {
    return labeledExpand(suite, key, label, info, 32);
  }

  private static byte[] labeledExpand(
      byte[] suite, byte[] key, String label, byte[] info, int length)
      throws GeneralSecurityException {
    return expand(
        key, join(bytes("", length), bytes("HPKE-v1"), suite, bytes(label), info), length);
  }

  /** HKDF-Expand of at most one block. */
  private static byte[] expand(byte[] key, byte[] info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac(key, join(info, new byte[] {1})), length);
  }

  private static byte[] argon2(Slot slot) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(0x13)
            .withMemoryAsKB(slot.memory())
            .withIterations(slot.passes())
            .withParallelism(slot.lanes())
            .withSalt(slot.salt())
            .build());
    byte[] key = new byte[32];
    generator.generateBytes(slot.secret(), key);
    return key;
  }

  private static byte[] gcm(byte[] key, byte[] nonce, byte[] label, byte[] plain)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(label);
    return cipher.doFinal(plain);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] x25519(byte[] privateKey, byte[] point) throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("X25519");
    PrivateKey own =
        factory.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey));
    byte[] reversed = new byte[32];
    for (int i = 0; i < 32; i++) {
      reversed[i] = point[31 - i];
    }
    reversed[0] &= 0x7f;
    PublicKey other =
        factory.generatePublic(
            new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, reversed)));
    KeyAgreement agreement = KeyAgreement.getInstance("X25519");
    agreement.init(own);
    agreement.doPhase(other, true);
    return agreement.generateSecret();
  }

  private static byte[] number(int n) {
    return ByteBuffer.allocate(4).putInt(n).array();
  }

  /** A text and numbers of two bytes. */
  private static byte[] bytes(String text, int... numbers) {
    ByteBuffer out = ByteBuffer.allocate(text.length() + 2 * numbers.length);
    out.put(text.getBytes(StandardCharsets.US_ASCII));
    for (int n : numbers) {
      out.putShort((short) n);
    }
    return out.array();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
