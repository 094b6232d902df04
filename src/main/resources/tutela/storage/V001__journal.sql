-- Who did what, in order. Append-only; each row is linked to the one before by a keyed hash.
-- Holds technical ids only: it outlives an erased case.
CREATE TABLE journal (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  actor VARCHAR(200) NOT NULL,
  kind VARCHAR(200) NOT NULL,
  case_id BIGINT,
  subject VARCHAR(200) NOT NULL,
  -- over the table of totals as this change left it
  seal VARBINARY(32) NOT NULL,
  hash VARBINARY(32) NOT NULL
);
CREATE INDEX journal_case ON journal (case_id, seq);
CREATE INDEX journal_kind ON journal (kind, seq);

-- How many rows each table has and the sum of their keyed hashes; kept by a trigger for each row.
CREATE TABLE row_seal (
  table_name VARCHAR(200) PRIMARY KEY,
  row_count BIGINT NOT NULL,
  total VARBINARY(32) NOT NULL
);

-- whose work all use cases do; what it may do with each table is granted after every migration
CREATE USER casework PASSWORD '';
