ALTER TABLE account ADD COLUMN agency TEXT;
CREATE TABLE copied(
  account TEXT NOT NULL,
  original TEXT NOT NULL,
  words BIGINT NOT NULL,
  ranges TEXT NOT NULL,
  original_ranges TEXT NOT NULL,
  PRIMARY KEY (account, original)
)
