CREATE TABLE interview_answer (
  case_id  BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  field    VARCHAR(80) NOT NULL,
  content  VARCHAR(1000000) NOT NULL,
  said_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  version  VARCHAR(40) NOT NULL,
  PRIMARY KEY (case_id, field)
);

CREATE TABLE interview_question (
  case_id    BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  question   VARCHAR(80) NOT NULL,
  status     VARCHAR(10) NOT NULL,
  handled_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (case_id, question)
);

-- where the conversation stands
CREATE TABLE interview_place (
  case_id  BIGINT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  question VARCHAR(80) NOT NULL,
  held     VARCHAR(10) NOT NULL,
  begun_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
