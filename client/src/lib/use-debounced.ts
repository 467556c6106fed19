import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'

/** Follows `source` once it has been still for `milliseconds`. */
export function useDebounced<Value>(source: () => Value, milliseconds = 350): Readonly<Ref<Value>> {
  const settled = shallowRef(source())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    source,
    value => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        settled.value = value
      }, milliseconds)
    },
    { deep: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
