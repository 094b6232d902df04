-- things that are found by words, and whose they are
CREATE TABLE search_thing (
  kind      VARCHAR(12) NOT NULL,
  target_id BIGINT NOT NULL,
  case_id   BIGINT NOT NULL,
  -- as they stand in search_term, so that they can be taken out of it
  words     VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (kind, target_id)
);

-- which things have a word: a bit for each of the 256 ids that begin with 256 times the block
CREATE TABLE search_term (
  term   VARCHAR(60) NOT NULL,
  kind   VARCHAR(12) NOT NULL,
  block  BIGINT NOT NULL,
  things BINARY(32) NOT NULL,
  PRIMARY KEY (term, kind, block)
);
CREATE INDEX search_term_block ON search_term (kind, block, term);

COMMENT ON TABLE search_thing IS 'derived from what is searched';
COMMENT ON TABLE search_term IS 'derived from what is searched';
