import { expect, test } from 'vitest'
import { describeChange } from './change.js'

test('the arrow says where the value went, the word whether that is good', () => {
  expect(describeChange({ difference: -0.02, verdict: 'BETTER' }, 'RATIO')).toEqual({
    icon: 'down',
    tone: 'better',
    verdict: 'Better',
    movement: 'down 2.0 pp',
  })
})

test('a change within noise is called so, whatever its direction', () => {
  expect(describeChange({ difference: 0.02, verdict: 'UNCLEAR' }, 'RATIO')).toMatchObject({
    tone: 'unclear',
    verdict: 'Within noise',
  })
})

test('volumes move without being judged', () => {
  const text = describeChange({ difference: 120, verdict: 'NEITHER' }, 'COUNT')
  expect(text).toEqual({ icon: 'up', tone: 'plain', verdict: '', movement: 'up 120' })
})

test('what cannot be compared has moved nowhere', () => {
  const text = describeChange({ difference: -0.1, verdict: 'NOT_COMPARABLE' }, 'RATIO')
  expect(text).toMatchObject({ icon: 'level', verdict: 'Not comparable', movement: '' })
})

test('no difference is unchanged', () => {
  const text = describeChange({ difference: 0, verdict: 'SAME' }, 'COUNT')
  expect(text).toMatchObject({ icon: 'level', verdict: 'Unchanged', movement: '' })
})
