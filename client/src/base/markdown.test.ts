// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mountAt } from '../testing/mounted.js'
import BaseMarkdown from './BaseMarkdown.vue'

const shown = async (text: string, inline = false) =>
  (await mountAt(BaseMarkdown, { text, inline })).wrapper

test('what people write is shown with its paragraphs, lists, emphasis, quotes and code', async () => {
  const text =
    'We **miss** the *night*.\nTwice.\n\n3. more people\n4. other hours\n\n> Who pays?\n\n`P1`\n\n```\na < b\n```'
  expect((await shown(text)).html({ raw: true })).toContain(
    '<p>We <strong>miss</strong> the <em>night</em>.<br>Twice.</p>' +
      '<ol start="3"><li>more people</li><li>other hours</li></ol>' +
      '<blockquote><p>Who pays?</p></blockquote><p><code>P1</code></p><pre><code>a &lt; b\n</code></pre>',
  )
})

test('a sentence stays one within another', async () => {
  const wrapper = await shown('moved to the *new* desk', true)
  expect(wrapper.element.tagName).toBe('SPAN')
  expect(wrapper.html({ raw: true })).toContain('>moved to the <em>new</em> desk</span>')
})

test('a page of ours is opened in place, another one without telling where from', async () => {
  const wrapper = await shown(
    'See [figure](/kpi/X), https://example.org/a and <mailto:a@b.example>.',
  )
  const links = wrapper
    .findAll('a')
    .map(({ element }) => [element.getAttribute('href'), element.rel])
  expect(links).toEqual([
    ['/kpi/X', ''],
    ['https://example.org/a', 'noopener noreferrer nofollow'],
    ['mailto:a@b.example', 'noopener noreferrer nofollow'],
  ])
})

test.each([
  ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['a link that runs', '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](vbscript:x)'],
  [
    'a link that carries a page',
    '[a](data:text/html;base64,PHN2Zz4=) ![b](data:image/png;base64,AA)',
  ],
  ['a link that looks like ours and leads elsewhere', '[a](//evil.example) [b](/\\evil.example)'],
  ['an image, which is fetched from elsewhere', '![a](https://example.org/pixel.png)'],
])('G20: %s is text or nothing', async (_, text) => {
  const wrapper = await shown(text)
  expect(wrapper.find('img, script').exists()).toBe(false)
  const addresses = wrapper.findAll('a').map(({ element }) => element.getAttribute('href'))
  expect(addresses.filter(each => each !== 'https://example.org/pixel.png')).toEqual([])
})

test('a heading or a line stays as it was typed, and is none of the page', async () => {
  expect((await shown('# 1 priority\n---')).text()).toBe('# 1 priority---')
})

test.each([
  ...['>', '[', '*', '- ', '`', '![', '**_'].map(sign => [sign, sign.repeat(10_000)] as const),
  ['*a b*', '*a '.repeat(1_000) + 'b* '.repeat(1_000)] as const,
])('G20: thousands of %j are shown without a long wait, and never deep', async (_, text) => {
  expect((await shown(text)).find(`${'* > '.repeat(25)}*`).exists()).toBe(false)
})

test('whatever is written, nothing is shown but what is made here', async () => {
  const signs = fc.constantFrom(
    ...['*', '_', '`', '[', ']', '(', ')', '<', '>', '"', '!', '\n', '- ', '1. ', '&lt;', '\\'],
    ...[
      'javascript:',
      'data:',
      'https://a.example',
      'onerror=',
      '<script>',
      'word',
      '|',
      '~~',
      '\0',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(signs, { maxLength: 40 }), async parts => {
      const elements = (await shown(parts.join(''))).findAll('*').slice(1)
      for (const { element } of elements) {
        expect(element.tagName).toMatch(/^(P|UL|OL|LI|BLOCKQUOTE|STRONG|EM|S|CODE|PRE|BR|A)$/)
        const names = element.getAttributeNames().filter(name => !/^(href|rel|start)$/.test(name))
        expect(names).toEqual([])
        if (element.hasAttribute('href'))
          expect(element.getAttribute('href')).toMatch(/^(https?:|mailto:|\/(?![/\\]))/)
      }
    }),
  )
})
