import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketOf as bucketInDomain } from '../../../domain/statistics/log-bucket.js'
import { testDatabase } from '../../../testing/database.js'
import { bucketOf } from './buckets.js'

const database = await testDatabase()

test('the database puts a duration into the bucket that the domain reads it from', async () => {
  const seconds = [...fc.sample(fc.integer({ min: -5, max: 100_000_000 }), 2000), -1, 0, 1, 2, 60]
  const rows = await database.sql.unsafe<{ seconds: number; bucket: number }[]>(
    `select seconds, (${bucketOf('seconds')})::int as bucket
     from unnest($1::text::bigint[]) given(seconds)`,
    [`{${seconds.join(',')}}`],
  )
  expect(rows).toHaveLength(seconds.length)
  for (const row of rows) expect(row.bucket).toBe(bucketInDomain(Number(row.seconds)))
})
