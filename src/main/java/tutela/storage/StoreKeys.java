package tutela.storage;

import tutela.storage.pages.PageCipher;

/**
 * What a store is protected with; whoever opens it makes and wipes these.
 *
 * @param pages seals the pages of the database
 * @param journal links the entries of the journal
 * @param anchor authenticates the anchor beside the database
 * @param rows seals what stands in the tables
 */
public record StoreKeys(PageCipher pages, ChainKey journal, ChainKey anchor, ChainKey rows) {}
