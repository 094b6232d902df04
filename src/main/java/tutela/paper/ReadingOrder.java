package tutela.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what the engine leaves wrong for a reader who does not see the page: the letterhead
 * comes before the text, a table has no empty head, a broken address is one word, right-to-left
 * words are read as they were typed.
 */
final class ReadingOrder {
  private static final COSName TYPE = COSName.getPDFName("S");
  private static final COSName KIDS = COSName.K;
  private static final COSName SPAN = COSName.getPDFName("Span");
  private static final COSName DIV = COSName.getPDFName("Div");
  private static final COSName PAGE = COSName.PG;
  private static final COSName READ_AS = COSName.ACTUAL_TEXT;
  private static final Set<COSName> NEVER_EMPTY =
      Set.of(COSName.getPDFName("THead"), COSName.getPDFName("TFoot"));

  /** The addresses of each page: what is read, and the first and last piece that is drawn. */
  private final IdentityHashMap<COSDictionary, List<Whole>> addresses = new IdentityHashMap<>();

  /** Elements that became part of the one before them. */
  private final IdentityHashMap<COSDictionary, COSDictionary> replaced = new IdentityHashMap<>();

  private final Set<COSDictionary> emptied = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable COSDictionary whole;
  private @Nullable String wholeRead;
  private boolean sinceWhole;

  private ReadingOrder() {}

  private record Whole(String text, int first, int last) {}

  static void put(PDDocument document) throws IOException {
    ReadingOrder order = new ReadingOrder();
    COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    for (COSDictionary top : elements(root)) {
      textLast(top);
      order.visit(top);
    }
    order.redirect(root);
    for (PDPage page : document.getPages()) {
      List<Whole> wholes = order.addresses.get(page.getCOSObject());
      if (wholes != null) {
        rewrite(document, page, wholes);
      }
    }
  }

  /** The boxes that are placed on the page were drawn after the text and are read before it. */
  private static void textLast(COSDictionary document) {
    if (document.getDictionaryObject(KIDS) instanceof COSArray kids && kids.size() > 1) {
      COSBase text = kids.get(0);
      kids.remove(0);
      kids.add(text);
    }
  }

  private void visit(COSDictionary element) {
    for (COSBase kid : kids(element)) {
      if (!(kid instanceof COSDictionary child && child.containsKey(TYPE))) {
        sinceWhole = true; // text of its own
        continue;
      }
      if (NEVER_EMPTY.contains(child.getCOSName(TYPE)) && !child.containsKey(KIDS)) {
        remove(element, child);
        continue;
      }
      String instead = child.getString(COSName.ALT);
      if (instead == null || instead.charAt(0) != Xhtml.READ_AS) {
        visit(child);
        if (!child.containsKey(KIDS) && emptied.contains(child)) {
          remove(element, child);
          emptied.add(element);
        }
        continue;
      }
      child.removeItem(COSName.ALT);
      if (instead.equals(wholeRead) && !sinceWhole && whole != null) {
        join(whole, child);
        remove(element, child);
        emptied.add(element);
        continue;
      }
      child.setString(READ_AS, instead.substring(1));
      if (DIV.equals(child.getCOSName(TYPE))) {
        child.setItem(TYPE, SPAN);
        collect(child, instead.substring(1));
      }
      whole = child;
      wholeRead = instead;
      sinceWhole = false;
    }
  }

  /** The second line of what is read in one piece belongs to the element of the first. */
  private void join(COSDictionary first, COSDictionary second) {
    COSArray joined = new COSArray();
    kids(first).forEach(joined::add);
    boolean samePage = first.getDictionaryObject(PAGE) == second.getDictionaryObject(PAGE);
    for (COSBase kid : kids(second)) {
      if (kid instanceof COSInteger piece && !samePage) {
        COSDictionary elsewhere = new COSDictionary();
        elsewhere.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        elsewhere.setItem(PAGE, second.getItem(PAGE));
        elsewhere.setItem(COSName.MCID, piece);
        joined.add(elsewhere);
      } else {
        joined.add(kid);
      }
    }
    first.setItem(KIDS, joined);
    replaced.put(second, first);
  }

  /** From a piece on a page its element is found through this tree. */
  private void redirect(COSDictionary root) {
    if (replaced.isEmpty()
        || !(root.getDictionaryObject(COSName.getPDFName("ParentTree"))
            instanceof COSDictionary tree)
        || !(tree.getDictionaryObject(COSName.NUMS) instanceof COSArray numbers)) {
      return;
    }
    for (int i = 1; i < numbers.size(); i += 2) {
      if (numbers.getObject(i) instanceof COSArray elements) {
        for (int k = 0; k < elements.size(); k++) {
          if (elements.getObject(k) instanceof COSDictionary old) {
            COSDictionary first = replaced.get(old);
            if (first != null) {
              elements.set(k, first);
            }
          }
        }
      }
    }
  }

  private static void remove(COSDictionary parent, COSDictionary child) {
    if (parent.getDictionaryObject(KIDS) instanceof COSArray kids) {
      for (int i = kids.size() - 1; i >= 0; i--) {
        if (kids.getObject(i) == child) {
          kids.remove(i);
        }
      }
      if (kids.size() == 0) {
        parent.removeItem(KIDS);
      }
    } else {
      parent.removeItem(KIDS);
    }
  }

  private static List<COSDictionary> elements(COSDictionary parent) {
    List<COSDictionary> found = new ArrayList<>();
    for (COSBase kid : kids(parent)) {
      if (kid instanceof COSDictionary dictionary && dictionary.containsKey(TYPE)) {
        found.add(dictionary);
      }
    }
    return found;
  }

  private static List<COSBase> kids(COSDictionary parent) {
    List<COSBase> found = new ArrayList<>();
    COSBase kids = parent.getDictionaryObject(KIDS);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        found.add(array.getObject(i));
      }
    } else if (kids != null) {
      found.add(kids);
    }
    return found;
  }

  /** An address on one page is marked in the page too; one that goes over two is not. */
  private void collect(COSDictionary element, String text) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (COSBase kid : kids(element)) {
      if (!(kid instanceof COSInteger piece)) {
        return;
      }
      first = Math.min(first, piece.intValue());
      last = Math.max(last, piece.intValue());
    }
    if (last >= 0 && element.getDictionaryObject(PAGE) instanceof COSDictionary page) {
      addresses.computeIfAbsent(page, p -> new ArrayList<>()).add(new Whole(text, first, last));
    }
  }

  private static void rewrite(PDDocument document, PDPage page, List<Whole> wholes)
      throws IOException {
    Map<Integer, Whole> starts = new HashMap<>();
    Map<Integer, Whole> ends = new HashMap<>();
    for (Whole whole : wholes) {
      starts.put(whole.first(), whole);
      ends.put(whole.last(), whole);
    }
    PDResources resources = page.getResources();
    List<Object> out = new ArrayList<>();
    List<Object> operands = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      if (!(token instanceof Operator operator)) {
        operands.add(token);
        continue;
      }
      boolean closes = false;
      switch (operator.getName()) {
        case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> {
          int piece = piece(operands, resources);
          open.add(piece);
          Whole whole = starts.get(piece);
          if (whole != null) {
            COSDictionary properties = new COSDictionary();
            properties.setString(READ_AS, whole.text());
            out.add(SPAN);
            out.add(properties);
            out.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT_SEQ));
          }
        }
        case OperatorName.BEGIN_MARKED_CONTENT -> open.add(-1);
        case OperatorName.END_MARKED_CONTENT -> closes = ends.containsKey(open.removeLast());
        default -> {}
      }
      out.addAll(operands);
      operands.clear();
      out.add(operator);
      if (closes) {
        out.add(Operator.getOperator(OperatorName.END_MARKED_CONTENT));
      }
    }
    PDStream contents = new PDStream(document);
    try (OutputStream stream = contents.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(stream).writeTokens(out);
    }
    page.setContents(contents);
  }

  private static int piece(List<Object> operands, @Nullable PDResources resources) {
    Object last = operands.getLast();
    COSDictionary properties = null;
    if (last instanceof COSDictionary inline) {
      properties = inline;
    } else if (last instanceof COSName name && resources != null) {
      PDPropertyList list = resources.getProperties(name);
      properties = list == null ? null : list.getCOSObject();
    }
    return properties == null ? -1 : properties.getInt(COSName.MCID, -1);
  }
}
