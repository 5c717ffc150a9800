# The words of the interface in Arabic. Each section belongs to one module; keys are the same in en.ftl.

## General
app-name = وقائع
seats-count = { $count ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
}

## Dates
date-unknown = تاريخ غير معروف
date-since = منذ { $date }
date-until = حتى { $date }
date-about = نحو { $date }
date-early = أوائل { $date }
date-middle = منتصف { $date }
date-late = أواخر { $date }
date-between = { $from }–{ $until }
