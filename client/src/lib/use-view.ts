import { type ComputedRef, computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { changeView, readView, type View } from './view.js'

/** The view in the address, and the way to change it: each change is a step of the history. */
export function useView(): {
  view: ComputedRef<View>
  show: (change: { [Key in keyof View]: View[Key] | undefined }) => void
} {
  const route = useRoute()
  const router = useRouter()
  const view = computed(() => readView(route.query))
  return {
    view,
    show: change => void router.push({ query: changeView(view.value, change) }),
  }
}
