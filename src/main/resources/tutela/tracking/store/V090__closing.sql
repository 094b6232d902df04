CREATE TABLE closing (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  reason      VARCHAR(20) NOT NULL,
  words       VARCHAR(2000) NOT NULL,
  closed_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  closed_by   VARCHAR(200) NOT NULL,
  -- last day; none while nobody decided for how long
  kept_until  DATE,
  reopened_at TIMESTAMP(3) WITH TIME ZONE,
  reopened_by VARCHAR(200) NOT NULL
);
CREATE INDEX closing_case ON closing (case_id, id);

-- each time the last day was fixed or moved
CREATE TABLE kept_longer (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  closing_id BIGINT NOT NULL REFERENCES closing (id) ON DELETE CASCADE,
  before_day DATE,
  until_day  DATE NOT NULL,
  why        VARCHAR(2000) NOT NULL,
  at         TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  decided_by VARCHAR(200) NOT NULL
);
CREATE INDEX kept_longer_closing ON kept_longer (closing_id, id);
