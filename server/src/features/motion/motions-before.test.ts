import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { afterMigrate } from '../../after-migrate.js'
import { migrate } from '../../platform/migrate.js'
import { testDatabase } from '../../testing/database.js'

const before = '0013_alerts'
const own = fileURLToPath(new URL('../../../migrations', import.meta.url))

/** The migrations as they were before motions were about anything. */
function earlierMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steerboard-migrations-'))
  cpSync(own, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] }
  const end = journal.entries.findIndex(({ tag }) => tag === before) + 1
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }))
  return folder
}

test('a motion that was decided before motions were about anything says what it said', async () => {
  const { sql } = await testDatabase({ empty: true })
  const folder = earlierMigrations()
  await migrate(sql, { folder })
  rmSync(folder, { recursive: true })
  const terms = { direction: 'HIGHER', trajectory: { shape: 'CONSTANT', value: 0.95 }, red: 0.9 }
  await sql.unsafe(`
    create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'a motion is never edited'; end $$;
    create trigger guard_motion before update on motion for each row execute function refuse();
    insert into person (name, email, created_at) values ('Mia', 'mia@example.org', now());
    insert into department (code, name) values ('IT', 'IT');
    insert into motion (subject, kpi, variant, grain, department_id, terms, kind, effective_from,
      rationale, state, proposed_by, created_at)
    select 'SET', 'FCR', 'STRICT', 'MONTH', d.id, '${JSON.stringify(terms)}', 'COMMITTED',
      '2026-04-01', 'Users wait.', 'PROPOSED', p.id, now() from person p, department d`)
  await migrate(sql, { afterMigrate: afterMigrate() })
  const rows = await sql`select about, content, subject, state, rationale from motion`
  expect(rows).toEqual([
    {
      about: 'kpi/FCR',
      content: {
        ...{ kpi: 'FCR', variant: 'STRICT', grain: 'MONTH', terms, kind: 'COMMITTED' },
        ...{ departmentId: 1, serviceId: null, priority: null, versionId: null },
        contractReference: null,
      },
      ...{ subject: 'SET', state: 'PROPOSED', rationale: 'Users wait.' },
    },
  ])
  const edited = sql`update motion set content = '{}'`
  await expect(edited).rejects.toThrow(/fixed once it is proposed/)
})
