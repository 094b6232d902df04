package tutela.storage;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * How many rows a table has and the sum of their keyed hashes modulo 2<sup>256</sup>: the same in
 * whatever order they came and went, another one for any other rows.
 */
record RowTotal(long rows, BigInteger sum) {
  static final RowTotal NONE = new RowTotal(0, BigInteger.ZERO);

  private static final BigInteger MODULUS = BigInteger.TWO.pow(8 * ChainKey.SIZE);

  static RowTotal of(long rows, byte[] sum) {
    return new RowTotal(rows, new BigInteger(1, sum));
  }

  RowTotal with(byte[] hash) {
    return new RowTotal(rows + 1, sum.add(new BigInteger(1, hash)).mod(MODULUS));
  }

  RowTotal without(byte[] hash) {
    return new RowTotal(rows - 1, sum.subtract(new BigInteger(1, hash)).mod(MODULUS));
  }

  /** The sum in 32 bytes, the highest first. */
  byte[] bytes() {
    byte[] number = sum.toByteArray(); // with a sign in front, or shorter
    byte[] bytes = new byte[ChainKey.SIZE];
    int length = Math.min(number.length, bytes.length);
    byte[] tail = Arrays.copyOfRange(number, number.length - length, number.length);
    System.arraycopy(tail, 0, bytes, bytes.length - length, length);
    return bytes;
  }
}
