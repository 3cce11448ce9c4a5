create table orders (
  id serial primary key,
  bread text not null,
  count integer not null check (count > 0),
  placed_at timestamptz not null default now()
);
