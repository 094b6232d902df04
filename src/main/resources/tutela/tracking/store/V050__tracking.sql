CREATE TABLE notice (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id         BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  letter_id       BIGINT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  channels        VARCHAR(100) NOT NULL,
  sent_at         TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  tracking_number VARCHAR(100) NOT NULL,
  proof           BIGINT REFERENCES attachment (id) ON DELETE SET NULL,
  received_at     TIMESTAMP(3) WITH TIME ZONE,
  received_how    VARCHAR(500) NOT NULL,
  acknowledged_at TIMESTAMP(3) WITH TIME ZONE,
  ticket          VARCHAR(200) NOT NULL
);
CREATE INDEX notice_case ON notice (case_id);
CREATE INDEX notice_letter ON notice (letter_id);

CREATE TABLE reply (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  notice_id      BIGINT REFERENCES notice (id) ON DELETE SET NULL,
  addressee      VARCHAR(300) NOT NULL,
  addressee_name VARCHAR(500) NOT NULL,
  received_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  recorded_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  kinds          VARCHAR(300) NOT NULL,
  words          VARCHAR(10000000) NOT NULL,
  original       BIGINT REFERENCES attachment (id) ON DELETE SET NULL,
  ticket         VARCHAR(200) NOT NULL
);
CREATE INDEX reply_case ON reply (case_id);
CREATE TABLE reply_evidence (
  reply_id   BIGINT NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  from_char  INT NOT NULL,
  until_char INT NOT NULL,
  kind       VARCHAR(20) NOT NULL,
  PRIMARY KEY (reply_id, from_char)
);
CREATE TABLE reply_claim (
  reply_id BIGINT NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  item_id  BIGINT NOT NULL REFERENCES content_item (id) ON DELETE CASCADE,
  claim    VARCHAR(20) NOT NULL,
  PRIMARY KEY (reply_id, item_id)
);

CREATE TABLE appointment (
  case_id BIGINT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  way     VARCHAR(500) NOT NULL
);

-- computed from the rest whenever a case changes; never a source of truth
CREATE TABLE task (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  kind           VARCHAR(20) NOT NULL,
  addressee      VARCHAR(300),
  addressee_name VARCHAR(500) NOT NULL,
  rung           VARCHAR(30),
  items          INT NOT NULL,
  rule           VARCHAR(60) NOT NULL,
  from_at        TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  due_at         TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  letter         BIGINT
);
CREATE INDEX task_due ON task (due_at);
CREATE INDEX task_case ON task (case_id);
