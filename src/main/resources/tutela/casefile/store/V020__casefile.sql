CREATE TABLE cases (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference   VARCHAR(40) NOT NULL UNIQUE,
  case_year   INT NOT NULL,
  case_number INT NOT NULL,
  language    CHAR(2) NOT NULL,
  route       VARCHAR(10) NOT NULL,
  opened_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  caseworker  VARCHAR(200) NOT NULL,
  closed_at   TIMESTAMP(3) WITH TIME ZONE,
  touched_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  UNIQUE (case_year, case_number)
);
-- the last number given in a year: that of an erased case is not given again
CREATE TABLE case_counter (
  case_year   INT PRIMARY KEY,
  last_number INT NOT NULL
);
CREATE INDEX cases_open ON cases (closed_at, touched_at);

CREATE TABLE content_item (
  id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id       BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  number        INT NOT NULL,
  url           VARCHAR(16000) NOT NULL,
  canonical     VARCHAR(16000) NOT NULL,
  description   VARCHAR(2000) NOT NULL,
  platform      VARCHAR(300) NOT NULL,
  kind          VARCHAR(20) NOT NULL,
  published_on  DATE,
  first_seen_on DATE,
  first_seen_by VARCHAR(20) NOT NULL,
  age_mark      VARCHAR(10) NOT NULL,
  added_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- the latest check again, so that lists and counts need not look for it
  seen          VARCHAR(20) NOT NULL,
  seen_at       TIMESTAMP(3) WITH TIME ZONE,
  UNIQUE (case_id, number)
);
CREATE INDEX content_item_canonical ON content_item (case_id, canonical);

CREATE TABLE item_check (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id     BIGINT NOT NULL REFERENCES content_item (id) ON DELETE CASCADE,
  case_id     BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  result      VARCHAR(20) NOT NULL,
  at          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  checked_by  VARCHAR(200) NOT NULL,
  note        VARCHAR(2000) NOT NULL,
  recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX item_check_case ON item_check (case_id, at);
CREATE INDEX item_check_item ON item_check (item_id, at);

-- bytes lie in rows of their own: LOB columns would pass through temporary files in clear
CREATE TABLE attachment (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  kind       VARCHAR(20) NOT NULL,
  file_name  VARCHAR(500) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  byte_count BIGINT NOT NULL,
  sha256     CHAR(64) NOT NULL,
  sealed_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX attachment_case ON attachment (case_id);
CREATE TABLE attachment_part (
  attachment_id BIGINT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
  part          INT NOT NULL,
  bytes         VARBINARY(65536) NOT NULL,
  PRIMARY KEY (attachment_id, part)
);

CREATE TABLE consent (
  id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id  BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  scope    VARCHAR(20) NOT NULL,
  decision VARCHAR(10) NOT NULL,
  at       TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX consent_case ON consent (case_id, id);

CREATE TABLE mandate (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id      BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  signed_on    DATE NOT NULL,
  place        VARCHAR(300) NOT NULL,
  limits       VARCHAR(4000) NOT NULL,
  text_version VARCHAR(40) NOT NULL,
  scan         BIGINT REFERENCES attachment (id) ON DELETE SET NULL,
  recorded_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  withdrawn_at TIMESTAMP(3) WITH TIME ZONE,
  withdrawn_how VARCHAR(1000) NOT NULL
);
CREATE INDEX mandate_case ON mandate (case_id, id);

CREATE TABLE note (
  id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  kind    VARCHAR(20) NOT NULL,
  at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  words   VARCHAR(20000) NOT NULL,
  written_by VARCHAR(200) NOT NULL
);
CREATE INDEX note_case ON note (case_id, id);

-- what was typed into a form and not yet recorded; without a case: into one of the office
CREATE TABLE form_draft (
  case_id BIGINT REFERENCES cases (id) ON DELETE CASCADE,
  form    VARCHAR(60) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  field   VARCHAR(120) NOT NULL,
  content VARCHAR(10000000) NOT NULL,
  UNIQUE NULLS NOT DISTINCT (case_id, form, subject, field)
);

-- the page of a case that was on the screen, for after a lock or a crash; one row or none
CREATE TABLE last_place (
  only_one BOOLEAN DEFAULT TRUE PRIMARY KEY,
  case_id  BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  screen   VARCHAR(40) NOT NULL,
  subject  VARCHAR(300) NOT NULL,
  kept_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CHECK (only_one)
);
