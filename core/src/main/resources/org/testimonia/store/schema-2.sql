CREATE TABLE feed(
  address TEXT PRIMARY KEY,
  title TEXT,
  added BIGINT NOT NULL
);
CREATE TABLE visit(
  address TEXT PRIMARY KEY,
  visited BIGINT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  stamp TEXT NOT NULL,
  unchanged BIGINT NOT NULL,
  failure TEXT
);
CREATE INDEX visit_visited ON visit(visited)
