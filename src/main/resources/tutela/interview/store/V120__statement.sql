-- what others than the person said, beside her answers
CREATE TABLE interview_statement (
  case_id  BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  voice    VARCHAR(20) NOT NULL,
  field    VARCHAR(80) NOT NULL,
  content  VARCHAR(1000000) NOT NULL,
  said_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  version  VARCHAR(40) NOT NULL,
  PRIMARY KEY (case_id, voice, field)
);
