-- a column of every type that tables have
CREATE TABLE kinds (
  id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number INT,
  code   CHAR(4),
  words  VARCHAR(1000) UNIQUE,
  bytes  VARBINARY(65536),
  done   BOOLEAN DEFAULT FALSE,
  on_day DATE,
  at     TIMESTAMP(3) WITH TIME ZONE
);
CREATE TABLE pair (
  a     BIGINT NOT NULL,
  b     VARCHAR(20) NOT NULL,
  worth VARCHAR(20),
  PRIMARY KEY (a, b)
);
CREATE TABLE of_kind (
  kind BIGINT NOT NULL REFERENCES kinds (id) ON DELETE CASCADE,
  part INT NOT NULL,
  PRIMARY KEY (kind, part)
);
CREATE TABLE words_of_kinds (word VARCHAR(20));
COMMENT ON TABLE words_of_kinds IS 'derived from kinds';
