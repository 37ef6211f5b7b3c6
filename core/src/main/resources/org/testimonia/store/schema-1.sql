CREATE TABLE account(
  id TEXT PRIMARY KEY,
  own_key TEXT NOT NULL UNIQUE,
  first BIGINT NOT NULL UNIQUE,
  newest BIGINT NOT NULL,
  versions BIGINT NOT NULL,
  content TEXT NOT NULL,
  told BIGINT NOT NULL,
  story TEXT
);
CREATE INDEX account_content ON account(content);
CREATE INDEX account_story ON account(story, told);
CREATE TABLE version(
  sequence BIGINT PRIMARY KEY,
  account TEXT NOT NULL,
  number BIGINT NOT NULL,
  added BIGINT NOT NULL,
  telling TEXT NOT NULL,
  source TEXT NOT NULL,
  record TEXT,
  address TEXT,
  outlet TEXT,
  title TEXT,
  byline TEXT,
  published TEXT,
  updated TEXT,
  language TEXT,
  words TEXT NOT NULL,
  blocks TEXT NOT NULL
);
CREATE UNIQUE INDEX version_account ON version(account, number);
CREATE TABLE merged(
  story TEXT PRIMARY KEY,
  into_story TEXT NOT NULL
);
CREATE TABLE grouping_state(
  id BIGINT PRIMARY KEY,
  sequence BIGINT NOT NULL,
  form TEXT NOT NULL,
  state TEXT NOT NULL
)
