-- Whether an address, account or contact stands in several cases: keyed hashes and nothing that can
-- be read, since the table must not become a second list of names.
CREATE TABLE elsewhere (
  mark    VARBINARY(32) NOT NULL,
  case_id BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  -- what of the case it was made from, so that only this is made anew
  origin  VARCHAR(20) NOT NULL,
  PRIMARY KEY (mark, case_id, origin)
);
CREATE INDEX elsewhere_case_id ON elsewhere (case_id, origin);

-- by which rules and under which key the hashes of a case were made; a case without is still to do
CREATE TABLE elsewhere_case (
  case_id BIGINT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  stamp   VARBINARY(32) NOT NULL
);
