-- Who or what each slot of the key file belongs to. The key file itself names nobody: a thief would
-- learn who works here. A row outlives its slot, since it says who could open the case file.
CREATE TABLE key_slot (
  id         CHAR(32) PRIMARY KEY,
  kind       VARCHAR(10) NOT NULL,
  name       VARCHAR(200) NOT NULL,
  since      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  place      VARCHAR(200) NOT NULL
);
