/** With more rows than this a plan for a few would be a bad one. */
export const MANY_ROWS = 500

/**
 * Empties scratch tables and tells the planner that they hold a row. Without being told it expects
 * some thousand, and reads all tickets to find the one that was changed.
 */
export const emptyScratch = `
create or replace function empty_scratch(variadic names text[]) returns void language plpgsql as $$
declare name text;
begin
  foreach name in array names loop
    execute format('truncate pg_temp.%1$I; insert into pg_temp.%1$I default values;
      analyze pg_temp.%1$I; delete from pg_temp.%1$I', name);
  end loop;
end $$;`

/** Call of the function above for these tables. */
export const emptied = (...names: string[]): string =>
  `perform empty_scratch(${names.map(name => `'${name}'`).join(', ')});`
