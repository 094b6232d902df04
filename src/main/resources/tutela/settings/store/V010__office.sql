CREATE TABLE office_setting (
  name    VARCHAR(40) PRIMARY KEY,
  setting VARCHAR(2000) NOT NULL
);
