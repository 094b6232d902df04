CREATE TABLE letter (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  number         INT NOT NULL,
  template       VARCHAR(60) NOT NULL,
  rung           VARCHAR(30) NOT NULL,
  addressee      VARCHAR(300) NOT NULL,
  addressee_name VARCHAR(500) NOT NULL,
  language       CHAR(2) NOT NULL,
  begun_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  follows        BIGINT REFERENCES letter (id) ON DELETE SET NULL,
  final_at       TIMESTAMP(3) WITH TIME ZONE,
  final_text     VARCHAR(10000000),
  pdf            BIGINT REFERENCES attachment (id) ON DELETE SET NULL,
  UNIQUE (case_id, number)
);
CREATE INDEX letter_case ON letter (case_id);

CREATE TABLE letter_item (
  letter_id BIGINT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  item_id   BIGINT NOT NULL REFERENCES content_item (id) ON DELETE CASCADE,
  PRIMARY KEY (letter_id, item_id)
);
CREATE INDEX letter_item_item ON letter_item (item_id);

-- the caseworker's own passages and answers, while the letter is a draft and after
CREATE TABLE letter_passage (
  letter_id BIGINT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  place     VARCHAR(60) NOT NULL,
  words     VARCHAR(20000) NOT NULL,
  PRIMARY KEY (letter_id, place)
);

-- what was decided by name: unverified law used, a find of the guard kept
CREATE TABLE letter_decision (
  letter_id  BIGINT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  kind       VARCHAR(20) NOT NULL,
  subject    VARCHAR(300) NOT NULL,
  reason     VARCHAR(2000) NOT NULL,
  decided_by VARCHAR(200) NOT NULL,
  decided_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (letter_id, kind, subject)
);
