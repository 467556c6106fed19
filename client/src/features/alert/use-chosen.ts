import { computed, type Ref, ref } from 'vue'
import type { ListedAlert } from './alert.types.js'

const links = () => [...document.querySelectorAll<HTMLElement>('[data-alert]')]

/** Which alerts of a list are chosen, and which one has the focus. */
export function useChosen(alerts: Ref<readonly ListedAlert[]>) {
  const chosen = ref(new Set<string>())
  const choosable = computed(() => alerts.value.filter(({ acts }) => acts.length > 0))
  /** Those that are still in the list: what a filter or the server took away is not acted on. */
  const chosenAlerts = computed(() => choosable.value.filter(({ id }) => chosen.value.has(id)))

  function toggle(id: string): void {
    if (!chosen.value.delete(id) && choosable.value.some(alert => alert.id === id))
      chosen.value.add(id)
  }
  function toggleAll(): void {
    const all = choosable.value.map(({ id }) => id)
    chosen.value = new Set(chosenAlerts.value.length === all.length ? [] : all)
  }
  const rowOf = (element: Element | null) =>
    element?.closest('li')?.querySelector<HTMLElement>('[data-alert]')
  const focused = () => rowOf(document.activeElement)?.dataset.alert
  function move(step: 1 | -1): void {
    const all = links()
    const at = all.findIndex(({ dataset }) => dataset.alert === focused())
    all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
  }
  return { chosen, chosenAlerts, choosable, toggle, toggleAll, focused, move }
}
