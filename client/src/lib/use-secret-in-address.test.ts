// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { defineComponent, nextTick } from 'vue'
import { mountAt } from '../testing/mounted.js'
import { useSecretInAddress } from './use-secret-in-address.js'

const page = defineComponent({
  setup: () => ({ secret: useSecretInAddress() }),
  template: '<p>{{ secret }}</p>',
})

test('a secret is read from the address and taken out of it, also while the page is open', async () => {
  const { wrapper, router } = await mountAt(page, {}, '/kpis?returnTo=/x#first')
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/kpis?returnTo=/x')
  expect(wrapper.text()).toBe('first')
  await router.push('/kpis#second')
  await nextTick()
  expect(wrapper.text()).toBe('second')
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/kpis')
})
