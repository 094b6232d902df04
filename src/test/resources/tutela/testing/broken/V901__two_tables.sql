CREATE TABLE first_half (id BIGINT PRIMARY KEY);
UPDATE note SET text = 'changed by a migration that fails';
CREATE TABLE second_half (id NO_SUCH_TYPE);
