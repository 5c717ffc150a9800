# The words of the interface in English. Each section belongs to one module; keys are the same in ar.ftl.

## General
app-name = Waqai
seats-count = { $count ->
    [zero] no seats
    [one] one seat
   *[other] { $count } seats
}
