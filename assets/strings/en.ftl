# The words of the interface in English. Each section belongs to one module; keys are the same in ar.ftl.

## General
app-name = Waqai
seats-count = { $count ->
    [zero] no seats
    [one] one seat
   *[other] { $count } seats
}

## Dates
date-unknown = date not known
date-since = from { $date }
date-until = until { $date }
date-about = about { $date }
date-early = early { $date }
date-middle = mid-{ $date }
date-late = late { $date }
date-between = { $from }–{ $until }
