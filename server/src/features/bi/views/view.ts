/** A view of the schema `bi`. */
export interface View {
  name: string
  text: string
  /** True: logins may read it; otherwise it is there for the others. */
  isTold?: true
}
