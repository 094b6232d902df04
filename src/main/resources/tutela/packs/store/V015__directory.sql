-- addressees that the office added itself, and its corrections of those of the packs (same id)
CREATE TABLE own_addressee (
  id        VARCHAR(300) PRIMARY KEY,
  name      VARCHAR(500) NOT NULL,
  hosts     VARCHAR(4000) NOT NULL,
  country   VARCHAR(2) NOT NULL,
  lines     VARCHAR(2000) NOT NULL,
  email     VARCHAR(300) NOT NULL,
  form      VARCHAR(2000) NOT NULL,
  language  CHAR(2) NOT NULL,
  added_by  VARCHAR(200) NOT NULL,
  added_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- somebody looked whether a contact is still right
CREATE TABLE contact_confirmation (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  addressee    VARCHAR(300) NOT NULL,
  how          VARCHAR(1000) NOT NULL,
  confirmed_by VARCHAR(200) NOT NULL,
  confirmed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX contact_confirmation_addressee ON contact_confirmation (addressee, id);
