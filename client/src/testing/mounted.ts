import { mount } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'

const blank = { template: '<div />' }
const routes = [
  'board:/',
  'kpi:/kpi/:code',
  'kpis:/kpis',
  'motions:/motions',
  'motion:/motions/:id',
  'propose:/targets/propose',
].map(entry => {
  const [name = '', path = ''] = entry.split(/:(.*)/s)
  return { name, path, component: blank }
})

/** A component in the product's routes, at an address. */
export async function mountAt(component: Component, props: Record<string, unknown>, address = '/') {
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(address)
  const wrapper = mount(component, { props, global: { plugins: [router] } })
  return { wrapper, router }
}
