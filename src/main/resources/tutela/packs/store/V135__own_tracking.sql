-- parameters that do not tell one address on its hosts from another
ALTER TABLE own_addressee ADD COLUMN tracking VARCHAR(2000) DEFAULT '' NOT NULL;
