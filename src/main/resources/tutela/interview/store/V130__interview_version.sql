-- the words that answers were given to, and those that were brought in
CREATE TABLE interview_version (
  name    VARCHAR(40) PRIMARY KEY,
  origin  VARCHAR(10) NOT NULL,
  came_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  came_by VARCHAR(200) NOT NULL,
  digest  CHAR(64) NOT NULL,
  chosen  BOOLEAN NOT NULL
);

-- its files as a zip, in parts of 64 KiB
CREATE TABLE interview_version_part (
  version VARCHAR(40) NOT NULL REFERENCES interview_version (name),
  part    INTEGER NOT NULL,
  bytes   VARBINARY(65536) NOT NULL,
  PRIMARY KEY (version, part)
);

-- who read a version through, by language
CREATE TABLE interview_reader (
  version  VARCHAR(40) NOT NULL REFERENCES interview_version (name),
  language VARCHAR(2) NOT NULL,
  reader   VARCHAR(200) NOT NULL,
  read_on  DATE NOT NULL,
  PRIMARY KEY (version, language, reader)
);
