import { expect, test } from 'vitest'
import { formatAgent } from './agent.js'

const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Firefox on Windows',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36',
    'Chrome on Linux',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/153.0 Safari/537.36 Edg/153.0', 'Edge on Windows'],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${apple} Version/19.0 Safari/604.1`,
    'Safari on iOS',
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) ${apple} Version/19.0 Safari/605.1.15`,
    'Safari on macOS',
  ],
  ['curl/8.1', 'A program'],
  [null, 'A program'],
])('%s is told as %s', (agent, words) => {
  expect(formatAgent(agent)).toBe(words)
})
