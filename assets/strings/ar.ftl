# The words of the interface in Arabic. Each section belongs to one module; keys are the same in en.ftl.
# A plural is chosen by `$NAME-form`, which stands beside each whole number `$NAME`: `view::strings` says why.

## General
app-name = وقائع
seats-count = { $count-form ->
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
date-spring = ربيع { $year }
date-summer = صيف { $year }
date-autumn = خريف { $year }
date-winter = شتاء { $year }
date-between = { $from }–{ $until }

## Opening (document::open)
open-missing = لا يوجد ملف بهذا الاسم.
open-missing-remedy = تحقّق من الاسم والمجلد.
open-forbidden = لا تملك صلاحية قراءة هذا الملف.
open-forbidden-remedy = غيّر صلاحياته أو انسخه إلى مجلد يخصّك.
open-unreadable = تعذّرت قراءة الملف ({ $reason }).
open-unreadable-remedy = تحقّق من القرص أو الاتصال ثم أعد المحاولة.
open-not-regular = هذا ليس ملفًا عاديًا، بل أنبوب أو جهاز أو مجلد.
open-not-regular-remedy = احفظ المقال في ملف ثم افتحه.
open-link = هذا رابط داخل مجلد، والروابط هناك لا تُتبع.
open-link-remedy = افتح الملف الذي يشير إليه.
open-too-large = الملف أكبر من المسموح: { $size } ميبيبايت، والحدّ { $limit } ميبيبايت.
open-too-large-remedy = قسّمه إلى ملفات أصغر وافتحها.
open-empty = الملف فارغ.
open-blank = لا يحوي الملف إلا فراغات.
open-empty-remedy = افتح ملفًا فيه مقال.
open-binary = هذه بيانات ثنائية وليست نصًا.
open-binary-remedy = احفظ المقال نصًا أو صفحة ويب أو ماركداون ثم افتحه.
open-other-format = هذا ملف من نوع { $format } ولا تُقرأ هذه الصيغة بعد.
open-other-format-remedy = احفظ المقال نصًا أو صفحة ويب أو ماركداون ثم افتحه.
open-no-article = لا مقال في هذه الصفحة.
open-no-article-remedy = افتح صفحة المقال نفسه، أو انسخ نصّه وألصقه.
open-too-complex = تداخُل هذه الصفحة أو عدد عناصرها أكبر من أن تُقرأ بأمان.
open-empty-folder = لا شيء في هذا المجلد يمكن قراءته.
open-empty-folder-remedy = ضع فيه ملفات نصّ أو صفحات ويب أو ماركداون أو ملفات ‎.waqai، ولو في مجلدات داخله.
open-newer-dossier = حُفظ هذا الملف بإصدار أحدث (الصيغة { $found }، وهذا الإصدار يقرأ حتى { $known }).
open-newer-dossier-remedy = افتحه بإصدار أحدث من «وقائع». بقي الملف كما هو.
open-cut-dossier = هذا الملف مبتور قبل نهايته.
open-damaged-dossier = هذا الملف تالف (السطر { $line }، العمود { $column }).
open-damaged-dossier-remedy = افتح نسخة محفوظة من قبل. بقي الملف كما هو.
open-unknown-encoding = لا يوجد ترميز باسم { $name }.
open-unknown-encoding-remedy = استعمل اسمًا مثل utf-8 أو utf-16le أو windows-1256 أو iso-8859-6.
open-cancelled = أُلغي الفتح.
open-cancelled-remedy = افتحه من جديد لقراءته.
open-broken-bytes = { $count-form ->
    [zero] لا مواضع تالفة.
    [one] في موضع واحد بايتات لا معنى لها حلّ محلّها الرمز �.
    [two] في موضعين بايتات لا معنى لها حلّ محلّها الرمز �.
    [few] في { $count } مواضع بايتات لا معنى لها حلّ محلّها الرمز �.
    [many] في { $count } موضعًا بايتات لا معنى لها حلّ محلّها الرمز �.
   *[other] في { $count } موضع بايتات لا معنى لها حلّ محلّها الرمز �.
}
open-broken-bytes-remedy = إن بدا النص خاطئًا فاختر ترميزه بنفسك، وإلا فاستعن بنسخة سليمة.
open-not-arabic = النص ليس عربيًا، فلا تُقرأ منه وقائع.
open-not-arabic-remedy = افتح مقالًا عربيًا، أو اختر ترميزًا آخر إن بدت الحروف خاطئة.
open-page-fallback = لم يتميّز في الصفحة مقال، فأُخذت فقراتها.
open-page-fallback-remedy = تحقّق من أنه ليس بينها ما هو غريب عن المقال.
open-front-matter-date = التاريخ { $value } في ترويسة الملف غير موجود فأُهمل.
open-front-matter-date-remedy = صحّحه في الملف، أو حدّد تاريخ النشر بنفسك.
open-folder-truncated = في المجلد أكثر من 20,000 ملف أو أكثر من 16 مستوى، فتُرك ما زاد.
open-folder-truncated-remedy = افتح أجزاءه واحدًا واحدًا.

## Saving (dossier::disk)
save-forbidden = لا تملك صلاحية الكتابة في { $path }.
save-full = القرص ممتلئ، ولم يُكتب { $path }.
save-read-only = يقع { $path } على قرص للقراءة فقط.
save-no-folder = المجلد الذي يُفترض أن يكون فيه { $path } غير موجود.
save-failed = تعذّرت كتابة { $path } ({ $reason }).
save-remedy = اختر مكانًا آخر أو أفرغ مساحة ثم أعد المحاولة. ما حُفظ من قبل سليم.
why-added-by-user = أضفتَه بنفسك.
why-corrected-by-user = صحّحتَه بنفسك.
why-confirmed-by-user = أكّدتَه بنفسك.

## What outlives a session (library)
library-unreadable = تعذّرت قراءة { $path } ({ $reason }).
library-unreadable-remedy = تُستعمل القيم المبدئية إلى أن تتيسّر قراءته.
library-set-aside = كان { $path } تالفًا فنُحّي باسم { $aside }.
library-damaged = الملف { $path } تالف وتعذّرت تنحيته.
library-set-aside-remedy = تُستعمل القيم المبدئية. مقالاتك لم يمسّها شيء.

## Seat table and timeline (view::seats, view::timeline)
articles-count = { $count-form ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
seats-accusative = { $count-form ->
    [one] مقعدًا واحدًا
    [two] مقعدين
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
}
seats-title-none = مقاعد القوائم
seats-title-loss = { $gender ->
    [feminine] خسرت
   *[masculine] خسر
} { $list } { $seats-form ->
    [one] مقعدًا واحدًا
    [two] مقعدين
    [few] { $seats } مقاعد
    [many] { $seats } مقعدًا
   *[other] { $seats } مقعد
} بين انتخابات { $before } و{ $after }{ $status ->
    [provisional] {" "}بحسب النتائج الأولية
   *[final] {""}
}
seats-title-gain = { $gender ->
    [feminine] كسبت
   *[masculine] كسب
} { $list } { $seats-form ->
    [one] مقعدًا واحدًا
    [two] مقعدين
    [few] { $seats } مقاعد
    [many] { $seats } مقعدًا
   *[other] { $seats } مقعد
} بين انتخابات { $before } و{ $after }{ $status ->
    [provisional] {" "}بحسب النتائج الأولية
   *[final] {""}
}
seats-title-one = { $list }: { $seats-form ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $seats } مقاعد
    [many] { $seats } مقعدًا
   *[other] { $seats } مقعد
} في انتخابات { $after }{ $status ->
    [provisional] {" "}بحسب النتائج الأولية
   *[final] {""}
}
seats-title-plain = مقاعد القوائم في انتخابات { $after }
seats-subtitle-two = عدد مقاعد كل قائمة في انتخابات { $before } وانتخابات { $after }
seats-subtitle-one = عدد مقاعد كل قائمة في انتخابات { $after }
seats-check = { $election }: { $stated } من { $total-form ->
    [few] { $total } مقاعد مذكورة
    [many] { $total } مقعدًا مذكورة
   *[other] { $total } مقعد مذكورة
}
seats-check-reference = { $election }: { $stated } مذكورة و{ $reference } من نتائج مرجعية، من أصل { $total-form ->
    [few] { $total } مقاعد
    [many] { $total } مقعدًا
   *[other] { $total } مقعد
}
seats-check-no-total = { $election }: ذُكر { $stated-form ->
    [one] مقعد واحد
    [two] مقعدان
    [few] { $stated } مقاعد
    [many] { $stated } مقعدًا
   *[other] { $stated } مقعد
}، وعدد مقاعد المجلس غير مذكور
seats-check-exceeds = { $election }: مجموع القوائم { $sum } يفوق مقاعد المجلس { $total } لاختلاف المصادر أو تداخل القوائم
seats-source-text = المصدر: { $articles }
seats-source-named = نتائج مرجعية: { $sources }
seats-source-more = { $count-form ->
    [one] ومصدر آخر
    [two] ومصدران آخران
    [few] و{ $count } مصادر أخرى
   *[other] و{ $count } مصدرًا آخر
}
seats-source-as-of = أرقام أولية حتى { $date }
seats-source-reference = نتائج مرجعية
seats-others = قوائم أخرى
seats-election-no-year = بلا سنة مذكورة
seats-election-place = { $election } ({ $place })
seats-note-superseded = رقم سابق في النص نفسه: { $seats }
seats-note-place = في { $place }: { $seats }
seats-note-forecast = توقّع سابق: { $seats }
seats-note-predecessor = خاضت الانتخابات السابقة باسم { $list }
seats-empty-no-article = افتح مقالًا لتظهر هنا مقاعد القوائم التي يذكرها.
empty-not-arabic = النص ليس عربيًا، ووقائع لا تقرأ إلا العربية.
seats-empty-none-stated = لا يذكر هذا النص عدد مقاعد لأي قائمة، فلا شيء يُرسم.
timeline-title = تسلسل الأحداث
timeline-title-days = تسلسل الأحداث: { $days }
timeline-title-year = تسلسل الأحداث في { $year }
timeline-title-years = تسلسل الأحداث من { $from } إلى { $until }
timeline-subtitle = { $count-form ->
    [zero] لا أحداث مؤرّخة
    [one] حدث مؤرّخ واحد
    [two] حدثان مؤرّخان
    [few] { $count } أحداث مؤرّخة
    [many] { $count } حدثًا مؤرّخًا
   *[other] { $count } حدث مؤرّخ
} بحسب النصوص
timeline-other-date = تاريخ آخر في المصادر: { $date }
timeline-told-by = { $count-form ->
    [two] يرويه مقالان
    [few] ترويه { $count } مقالات
   *[other] يرويه { $count } مقالًا
}
timeline-empty-no-article = افتح مقالًا ليظهر هنا ما يرويه من أحداث.
timeline-empty-none-stated = لا يؤرّخ هذا النص أي حدث، فلا شيء يوضع على خط الزمن.

## Command line (cli)
cli-about = «وقائع» يقرأ الأخبار السياسية العربية: مقاعد كل انتخابات وخطًا زمنيًا، وكل علامة تردّ إلى الكلمات التي تذكرها. وبلا أمرٍ يفتح النافذة على الملفات والمجلدات المسمّاة.
cli-after-help = رموز الخروج: 0 تمّ، 1 تعذّرت قراءة بعض المدخلات (يُسمّى كلٌّ منها في مجرى الأخطاء)، 2 استعمال خاطئ. والعلامة «-» تعني المدخل القياسي. ويشرح «waqai help COMMAND» أمرًا بعينه.
cli-heading-usage = الاستعمال:
cli-heading-commands = الأوامر
cli-heading-arguments = المدخلات
cli-heading-options = الخيارات
cli-extract-about = طباعة ما قُرئ في كل مقال: التواريخ والأعداد والمقاعد وأحجام المجالس والأحداث والأسماء.
cli-annotate-about = ما يطبعه extract لمجرى متّصل: كائن JSON في كل سطر من المدخل القياسي، فيه «text» ومعه إن عُرف «id» و«ref» (تاريخ النشر بصيغة YYYY-MM-DD)، وآخر في المخرج بالترتيب نفسه. والسطر الذي تتعذّر قراءته يُجاب عنه بخطأ في موضعه.
cli-help-about = شرح البرنامج أو أحد أوامره.
cli-arg-paths = ملفات ومجلدات؛ والعلامة - تعني المدخل القياسي
cli-arg-lang = لغة الرسائل والنافذة والصور: ar أو en
cli-arg-encoding = ترميز الملفات النصية، مثل windows-1256؛ ويُعرف من نفسه إن لم يُذكر
cli-arg-timings = طباعة المراحل بالميلي ثانية في مجرى الأخطاء
cli-arg-published = تاريخ نشر المقالات بصيغة YYYY-MM-DD؛ يُقدَّم على ما في الملفات
cli-arg-record-format = json (كائن واحد) أو jsonl (سطر لكل مقال) أو csv (صفّ لكل عدد مقاعد أو مجموع أو حدث)
cli-arg-explain = إضافة القاعدة التي أنتجت كل واقعة وخطواتها بالكلمات
cli-arg-topic = الأمر المراد شرحه
cli-arg-help = طباعة هذا الشرح
cli-arg-version = طباعة رقم الإصدار
cli-export-about = كتابة الرسوم والخط الزمني صورًا أو بيانات، هي نفسها التي تصدّرها النافذة. والمدخلات كلها ملف واحد. ويُطبع مسار كل ما كُتب.
cli-screenshot-about = حفظ صورة للنافذة وهذه الملفات مفتوحة فيها؛ ولا يحتاج إلى شاشة.
cli-arg-out = المجلد الذي يُكتب فيه؛ ويُنشأ إن لم يوجد
cli-arg-charts = أسماء مفصولة بفواصل من arrow وbars وchange وhemicycle وtable وtimeline؛ وكلها إن لم تُذكر
cli-arg-picture-format = png أو svg أو csv أو json
cli-arg-size = العرض والارتفاع بالنقاط، مثل 1200x675
cli-arg-scale = عدد البكسلات لكل نقطة، من 0.5 إلى 8
cli-arg-theme = فاتح light أو داكن dark
cli-arg-digits = أرقام الأعداد: arab (٠١٢) أو latn (012)
cli-arg-months = أسماء الشهور العربية: levantine أو egyptian أو moroccan أو algerian
cli-arg-time = اتجاه الخط الزمني: rtl أو ltr؛ واتجاه اللغة إن لم يُذكر
cli-arg-transparent = بلا خلفية
cli-arg-reference = إكمال القوائم التي سكت عنها النص من النتائج المرجعية المرفقة مع تمييزها
cli-arg-title = عنوان الصورة بدل المستخلص
cli-arg-source = سطر المصدر في الصورة بدل المستخلص
cli-arg-credit = صاحب الصورة
cli-arg-file = الملف الذي تُحفظ فيه الصورة
cli-arg-pane = إظهار هذا القسم وحده: article أو charts أو timeline
cli-bad-chart = لا رسم باسم { $value }؛ والمتاح arrow وbars وchange وhemicycle وtable وtimeline.
cli-bad-size = ليس { $value } قياسًا؛ تُكتب القياسات بصيغة WIDTHxHEIGHT مثل 1200x675، وكلٌّ منهما من 160 إلى 8000.
cli-bad-scale = ليس { $value } مقياسًا بين 0.5 و8.
cli-export-no-seats = لم تُذكر مقاعد، فلم يُكتب { $chart }.
cli-export-no-events = لم تُذكر أحداث مؤرّخة، فلم يُكتب { $chart }.
cli-export-failed = تعذّر رسم { $chart } ({ $reason }).
cli-stdin = المدخل القياسي
cli-unknown-argument = لا خيار باسم { $argument }.
cli-missing-argument = ينقص شيء: { $argument }.
cli-missing-value = يحتاج { $argument } إلى قيمة.
cli-bad-choice = لا تصلح { $value } للخيار { $argument }؛ والمتاح: { $choices }.
cli-bad-date = ليس { $value } تاريخًا موجودًا؛ تُكتب التواريخ بصيغة YYYY-MM-DD مثل ⁦2021-11-08⁩.
cli-bad-value = لا معنى للقيمة { $value } في { $argument }.
cli-conflict = لا يجتمع { $argument } مع البقية.
cli-value-count = قيم { $argument } أكثر أو أقل مما ينبغي.
cli-bad-name = أحد المدخلات ليس نصًا صالحًا.
cli-wrong-usage = لا معنى لهذه المدخلات.
cli-unknown-command = لا أمر باسم { $name }.
cli-did-you-mean = أتقصد { $name }؟
cli-see-help = انظر waqai help.
cli-output-failed = تعذّرت كتابة المخرجات ({ $reason }).
cli-no-display = لا شاشة لفتح النافذة عليها.
cli-no-display-remedy = شغّله من جلسة سطح مكتب (يُضبط فيها DISPLAY أو WAYLAND_DISPLAY)، أو استعمل waqai extract أو export أو screenshot فلا تحتاج إلى شاشة.
cli-no-window = لا نافذة في هذه النسخة من البرنامج.
cli-no-window-remedy = استعمل waqai extract أو annotate أو export، أو نسخة فيها النافذة.

## Charts and their export (chart, export)
chart-arrow = أسهم
chart-change = مكاسب وخسائر
chart-bars = أعمدة
chart-hemicycle = قوس البرلمان
chart-table = جدول
chart-timeline = تسلسل الأحداث
export-size-web = ويب
export-size-social = تواصل اجتماعي
export-size-print = طباعة

## Reading: events and publication date (extract::event, resolve)
why-counted-back = حُسب اليوم ({ $date }) بالرجوع إلى الوراء من خبرٍ يؤرَّخ به.
why-planned = يذكره النص أمرًا لم يقع بعد.
why-published-dateline = تاريخ النشر مذكور في سطر المكان والتاريخ: { $date }.
why-published-bound = يذكر النص ما وقع في { $date }، فلم يُنشر قبله.
why-published-known = يتحدث النص عن «{ $event }» ({ $date }).
why-published-relative = العبارة «{ $words }» تحصر تاريخ النشر.
why-published-newest = أحدث ما يرويه النص وقع في { $date }، وما بقي من الأيام الممكنة قليل.

## Reader (view::reader, ui::reader)
reader-published-given = نُشر { $date } · حدّدته أنت
reader-published-metadata = نُشر { $date }
reader-published-dateline = نُشر { $date } · من ترويسة المقال
reader-published-inferred = { $date } · مستنتج من النص
reader-published-unknown = تاريخ النشر غير معروف
reader-minutes = { $count-form ->
    [one] قراءة دقيقة واحدة
    [two] قراءة دقيقتين
    [few] قراءة { $count } دقائق
    [many] قراءة { $count } دقيقة
   *[other] قراءة { $count } دقيقة
}
reader-empty = افتح مقالًا أو أفلته هنا لتقرأه.
reader-name = نص المقال
reader-find = البحث في النص
reader-find-hint = ابحث في النص
reader-find-count = { $current } من { $count }
reader-find-some = { $count-form ->
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
}
reader-find-none = لا نتائج
reader-find-next = التالي
reader-find-previous = السابق
reader-find-close = إغلاق البحث
reader-find-exact = مطابقة الحروف تمامًا
reader-zoom = حجم الخط
reader-zoom-in = تكبير الخط
reader-zoom-out = تصغير الخط
reader-zoom-reset = الحجم الأصلي
reader-wider = توسيع العمود
reader-narrower = تضييق العمود
reader-justify = محاذاة السطور إلى الجانبين
reader-classical = خط أميري
reader-copy = نسخ
reader-select-all = تحديد الكل
## The window (ui, app)
toolbar = شريط الأدوات
status-bar = شريط الحالة
panes = الأقسام
pane-article = المقال
pane-charts = المقاعد
pane-timeline = تسلسل الأحداث
pane-collapse = طيّ القسم
pane-expand = بسط القسم
splitter-article = حدّ المقال
splitter-charts = حدّ الرسوم
action-open = فتح
action-export = تصدير
action-find = بحث في النص (Ctrl+F)
action-undo = تراجع (Ctrl+Z)
action-redo = إعادة (Ctrl+Y)
action-sample = الملف النموذجي
action-new = ملف جديد
action-save = حفظ الملف
action-save-as = حفظ باسم…
switch-language = English
settings = الإعدادات
theme-system = مظهر النظام
theme-light = فاتح
theme-dark = داكن
digits-latin = أرقام 123
digits-arabic = أرقام ١٢٣
shortcuts = مفاتيح الاختصار
close = إغلاق
cancel = إلغاء
recent-files = فُتحت مؤخرًا
recent-none = لم يُفتح ملف بعد
recent-clear = مسح القائمة
dossier-sample = ملف نموذجي: انتخابات العراق 2021
dossier-unnamed = ملف بلا اسم
drop-here = أفلت المقالات هنا لفتحها
invitation-title = أفلت مقالًا هنا
invitation-detail = نصًا أو صفحة ويب أو ملف ماركداون، أو عدة ملفات معًا. ويمكنك لصق نص المقال بالمفتاحين Ctrl+V.
article-head = عنوان المقال المعروض وتاريخه
article-untitled = مقال بلا عنوان
article-close = إغلاق هذا المقال
article-next = المقال التالي
article-previous = المقال السابق
article-choose = اختر مقالًا
article-place = { $at } من { $count }
published-title = تاريخ نشر المقال
published-field = تاريخ النشر: سنة-شهر-يوم
published-hint = 2021-11-08
published-set = اعتماد التاريخ
published-take-back = العودة إلى ما في المقال
published-wrong = لا يوجد هذا اليوم. اكتبه هكذا: ⁦2021-11-08⁩
published-given = حدّدتَ هذا التاريخ بنفسك.
published-metadata = هذا التاريخ من بيانات الملف.
published-dateline = هذا التاريخ من ترويسة المقال.
published-inferred = استُنتج هذا التاريخ مما يرويه النص، ولم يُذكر فيه صراحة.
published-unknown = لا يذكر المقال تاريخ نشره، ولا شيء في نصّه يحدّده. حدّده لتُفهم عبارات مثل «أمس».
charts-forms = أشكال الرسم
charts-more = خيارات رسم المقاعد
charts-export = تصدير رسم المقاعد
charts-order-seats = ترتيب بعدد المقاعد
charts-order-change = ترتيب بمقدار التغيّر
charts-reference = إكمال الناقص من النتائج المرجعية
charts-both = كلتاهما
charts-hemicycle-of = أي انتخابات
charts-empty-title = لا مقاعد لرسمها
timeline-empty-title = لا أحداث مؤرّخة
timeline-more = خيارات الخط الزمني
timeline-export = تصدير الخط الزمني
timeline-closer = تقريب
timeline-further = إبعاد
timeline-scale = مقياس الزمن
timeline-folded = زمن مطويّ
timeline-linear = خطّي
timeline-right-to-left = الزمن من اليمين إلى اليسار
timeline-left-to-right = الزمن من اليسار إلى اليمين
copy-picture = نسخ الصورة
picture-copied = نُسخت الصورة إلى الحافظة.
export-title = تصدير صورة
export-what = ما يُصدَّر
export-size = المقاس
export-scale = الدقّة
export-pixels = { $width } × { $height } بكسل
export-theme = المظهر
export-digits = شكل الأرقام
export-format = نوع الملف
export-transparent = خلفية شفافة
export-wordmark = اسم البرنامج في أسفل الصورة
export-words = ما يُكتب على الصورة
export-own-title = عنوان من عندك
export-source = سطر المصدر
export-credit = إعداد
export-preview = معاينة الصورة
export-save = حفظ الصورة…
exported = حُفظت الصورة في { $folder }.
export-too-large = الصورة أكبر مما يمكن رسمه.
export-too-large-remedy = اختر مقاسًا أو دقّة أصغر.
saved-dossier = حُفظ الملف { $name }.
dialog-open = فتح مقالات
dialog-save = حفظ الملف
dialog-export = حفظ الصورة
path-field = مسار الملف
path-field-hint = لا نافذة لاختيار الملفات في هذا النظام، فاكتب المسار كاملًا.
status-sample = هذا نموذج: أفلت مقالًا في النافذة ليحلّ محلّه
status-nothing = لا مقال مفتوح
status-seats = { $count-form ->
    [zero] لا أرقام مقاعد
    [one] رقم مقاعد واحد
    [two] رقما مقاعد
    [few] { $count } أرقام مقاعد
    [many] { $count } رقم مقاعد
   *[other] { $count } رقم مقاعد
}
status-events = { $count-form ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}

seats-status-final = نهائية
seats-status-provisional = نتائج أولية
seats-status-partial = فرز جزئي
seats-status-forecast = توقّع
seats-cell-not-stated = غير مذكور في النص
seats-cell-did-not-run = لم تخض الانتخابات
seats-cell-reference = مرجع: { $source }
seats-cell-differ = تختلف الأرقام
seats-cell-conflict = تختلف الأرقام: { $figures }
seats-figure-in = { $figure } في { $articles }
seats-cell-as-of = { $status } حتى { $date }
seats-change-gain = { $count-form ->
    [one] زيادة مقعد واحد
    [two] زيادة مقعدين
    [few] زيادة { $count } مقاعد
    [many] زيادة { $count } مقعدًا
   *[other] زيادة { $count } مقعد
}
seats-change-loss = { $count-form ->
    [one] خسارة مقعد واحد
    [two] خسارة مقعدين
    [few] خسارة { $count } مقاعد
    [many] خسارة { $count } مقعدًا
   *[other] خسارة { $count } مقعد
}
seats-change-none = بلا تغيير
chart-no-figure = لا رقم لعام { $year } في النص
chart-no-figure-plain = لا رقم في النص
rows-first = إلى أول الصفوف
charts-rows-below = { $count-form ->
    [one] قائمة أخرى
    [two] قائمتان أخريان
    [few] { $count } قوائم أخرى
    [many] { $count } قائمة أخرى
   *[other] { $count } قائمة أخرى
}
timeline-rows-below = { $count-form ->
    [one] حدث آخر
    [two] حدثان آخران
    [few] { $count } أحداث أخرى
    [many] { $count } حدثًا آخر
   *[other] { $count } حدث آخر
}
chart-rows-left-out = { $count-form ->
    [one] قائمة واحدة أصغر غير مرسومة
    [two] قائمتان أصغر غير مرسومتين
    [few] { $count } قوائم أصغر غير مرسومة
    [many] { $count } قائمة أصغر غير مرسومة
   *[other] { $count } قائمة أصغر غير مرسومة
}
chart-changes-left-out = { $count-form ->
    [one] قائمة واحدة تغيّرها أقل غير مرسومة
    [two] قائمتان تغيّرهما أقل غير مرسومتين
    [few] { $count } قوائم تغيّرها أقل غير مرسومة
    [many] { $count } قائمة تغيّرها أقل غير مرسومة
   *[other] { $count } قائمة تغيّرها أقل غير مرسومة
}
chart-legend-provisional = نتائج أولية
chart-legend-reference = من نتائج مرجعية
chart-legend-range = أرقام أخرى في المصادر
chart-legend-single = رقم لانتخابات واحدة فقط
chart-legend-gain = مقاعد كُسبت
chart-legend-loss = مقاعد خُسرت
chart-legend-missing = مقاعد غير معروف لأي قائمة هي
chart-legend-missing-count = { $count-form ->
    [one] مقعد واحد غير معروف القائمة
    [two] مقعدان غير معروفَي القائمة
    [few] { $count } مقاعد غير معروفة القائمة
    [many] { $count } مقعدًا غير معروف القائمة
   *[other] { $count } مقعد غير معروف القائمة
}
chart-column-change = التغيّر
chart-column-list = القائمة
chart-column-status = الحال والمصدر
chart-majority = الأغلبية { $seats }
chart-no-change = لا تغيّر يمكن حسابه: لا تذكر النصوص رقمين لقائمة واحدة.
chart-change-left-out = { $count-form ->
    [one] قائمة واحدة بلا رقمين غير مرسومة
    [two] قائمتان بلا رقمين غير مرسومتين
    [few] { $count } قوائم بلا رقمين غير مرسومة
   *[other] { $count } قائمة بلا رقمين غير مرسومة
}
chart-hemicycle-no-total = عدد مقاعد المجلس غير مذكور، فالقوس للمقاعد المذكورة وحدها
timeline-legend-day = يوم محدّد
timeline-hue-votes = انتخابات
timeline-hue-violence = عنف
timeline-hue-violence-disasters = عنف وكوارث
timeline-hue-protest = احتجاجات
timeline-hue-power = سياسة وقضاء
timeline-legend-uncertain = يوم غير محدّد بدقّة
timeline-legend-span = مدّة من يوم إلى يوم
timeline-legend-inferred = تاريخ مستنتج
timeline-legend-cluster = أحداث متقاربة
timeline-inferred = التاريخ مستنتج، لا مذكور في النص
timeline-legend-open = طرف مفتوح
timeline-legend-break = زمن محذوف
timeline-legend-conflict = تواريخ مختلفة في المصادر
timeline-undated = { $count-form ->
    [one] حدث واحد بلا تاريخ
    [two] حدثان بلا تاريخ
    [few] { $count } أحداث بلا تاريخ
    [many] { $count } حدثًا بلا تاريخ
   *[other] { $count } حدث بلا تاريخ
}
timeline-cluster = { $count-form ->
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
status-conflicts = { $count-form ->
    [zero] لا خلاف بين المقالات
    [one] خلاف واحد بين المقالات
    [two] خلافان بين المقالات
    [few] { $count } خلافات بين المقالات
    [many] { $count } خلافًا بين المقالات
   *[other] { $count } خلاف بين المقالات
}
status-conflicts-inside = { $count-form ->
    [zero] لا تعارض في النص
    [one] تعارض واحد في النص
    [two] تعارضان في النص
    [few] { $count } تعارضات في النص
    [many] { $count } تعارضًا في النص
   *[other] { $count } تعارض في النص
}
zoom-percent = { $percent }{ $sign }
zoom-in = تكبير النص
zoom-out = تصغير النص
zoom-reset = الحجم المعتاد
notice = رسالة
notice-dismiss = إخفاء الرسالة
notice-more = { $count-form ->
    [zero] لا شيء غير ذلك
    [one] وواحد غيره
    [two] واثنان غيرهما
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}
why-title = لماذا؟
why-close = إغلاق التعليل
why-copy = نسخ الاقتباس
why-rule = القاعدة: { $rule }
why-more = { $count-form ->
    [zero] لا موضع آخر يذكر ذلك
    [one] وموضع آخر يذكر ذلك
    [two] وموضعان آخران يذكران ذلك
    [few] و{ $count } مواضع أخرى تذكر ذلك
    [many] و{ $count } موضعًا آخر يذكر ذلك
   *[other] و{ $count } موضع آخر يذكر ذلك
}
job-opening = فتح المقالات
job-reading = قراءة الوقائع من جديد
job-saving = حفظ الملف
job-drawing = رسم الصورة
job-exporting = تصدير الصورة
job-dialog = اختيار ملف
job-cancel = إيقاف
job-refused = ينتظر عمل كثير.
job-refused-remedy = انتظر حتى يتمّ بعضه ثم أعد المحاولة.
job-crashed = توقّف { $job } لخطأ في البرنامج.
job-crashed-remedy = بقي كل ما هو مفتوح كما هو. أعد المحاولة، أو جرّب ملفًا آخر.
window-failed = تعذّر فتح النافذة ({ $reason }).
window-failed-remedy = تحقّق من وجود شاشة ومن تعريفات OpenGL (الحزمتان libgl1 وlibgl1-mesa-dri). وتعمل أوامر extract وexport وscreenshot بلا شاشة.
screenshot-no-pane = لا قسم باسم { $name }.
screenshot-no-pane-remedy = الأقسام: { $panes }.
key-open = فتح ملفات
key-paste = فتح النص الملصق مقالًا
key-save = حفظ الملف
key-export = تصدير صورة
key-find = بحث في النص
key-undo = تراجع وإعادة
key-language = العربية أو الإنجليزية
key-theme = فاتح أو داكن
key-next-article = المقال التالي
key-close-article = إغلاق المقال
key-charts = شكل رسم المقاعد
key-reference = النتائج المرجعية
key-zoom = حجم النص
key-area = الانتقال بين أقسام النافذة
key-marks = التنقّل بين أعمدة الرسم أو بين أحداث الخط الزمني
key-tab = التنقّل بين عناصر القسم
key-timeline = تحريك الخط الزمني وتقريبه وإظهاره كله
key-escape = إغلاق ما فُتح أخيرًا
key-help = هذه القائمة

chart-more-lists = و{ $count-form ->
    [one] قائمة أخرى
    [two] قائمتان أخريان
    [few] { $count } قوائم أخرى
   *[other] { $count } قائمة أخرى
}: { $seats }
timeline-unlabelled = { $count-form ->
    [one] حدث واحد بلا عنوان لضيق المكان
    [two] حدثان بلا عنوان لضيق المكان
    [few] { $count } أحداث بلا عناوين لضيق المكان
    [many] { $count } حدثًا بلا عناوين لضيق المكان
   *[other] { $count } حدث بلا عناوين لضيق المكان
}
timeline-lane-others = أحداث أخرى
event-election = انتخابات
event-result = نتائج
event-attack = هجمات
event-assassination = اغتيالات
event-protest = احتجاجات
event-visit = زيارات
event-meeting = لقاءات
event-statement = تصريحات
event-legal = قضاء وقانون
event-government = حكومة وبرلمان
event-party = أحزاب وتحالفات
event-military = عمليات عسكرية
event-disaster = كوارث
event-life = سِيَر
event-other = أحداث أخرى متفرقة


# ---- لماذا: المقاعد ----
why-list-named = القائمة مذكورة بالاسم مع العدد.
why-list-after = القائمة مذكورة بعد العدد.
why-list-bare = اسم القائمة هو فاعل الجملة.
why-list-leader = القائمة معروفة بزعيمها.
why-list-same-sentence = الحديث في الجملة نفسها عن القائمة ذاتها.
why-list-topic = الفقرة تتحدث عن هذه القائمة.
why-list-row = القائمة في السطر نفسه من الجدول.
why-list-short = اسم مختصر لـ«{ $list }» المذكورة في النص نفسه.
why-list-known = هي «{ $list }» في معجم وقائع.
why-list-known-english = اسمها الإنجليزي في معجم وقائع «{ $english }».
why-seats-place = العدد لجزء من البلد وحده: { $place }.
why-seats-same = العدد نفسه الذي للقائمة المذكورة قبلها.
why-seats-each = العدد نفسه لكل قائمة من القوائم المذكورة.
why-election-stated = النص يسمّي انتخابات { $year }.
why-election-dated = التاريخ المذكور يدل على انتخابات { $year }.
why-election-before = المقارنة مع الانتخابات السابقة، أي { $year }.
why-election-latest = آخر انتخابات قبل نشر المقال هي انتخابات { $year }.
why-election-text = المقال يتحدث عن انتخابات { $year }.
why-election-figures = توافق أرقام النص نتائج انتخابات { $year } في مرجع «وقائع».
why-election-stood = لم تخض القائمة انتخابات { $found } وفق مرجع «وقائع»، وعددها فيه هو عددها في انتخابات { $year }.
why-election-far = كان للقائمة { $seats } في انتخابات { $found } وفق مرجع «وقائع»؛ وهذا عددها في انتخابات { $year }.
why-election-day = جرى الاقتراع في اليوم الذي يذكره النص بلا سنة، وهو يوم انتخابات { $year }.
why-election-size = مجلس بالحجم المذكور انتُخب في { $year }.
why-election-follows = هي أول انتخابات بعد ما يعود النص إليه، أي { $year }.
why-election-published = لا يذكر النص سنة الانتخابات، وسنة النشر هي { $year }.
why-election-coming = التقديرات تخص انتخابات { $year }.
why-election-unknown = لا يذكر النص سنة الانتخابات، ولا شيء يحددها.

## Why a date means what it means (extract::date)
why-published = بُني على تاريخ النشر { $date }.
why-month-last = آخر شهر بهذا الاسم قبل شهر النشر ({ $date }).
why-month-next = أول شهر بهذا الاسم بعد شهر النشر ({ $date }).
why-side-past = العبارة تقول إنه مضى: أحدث ما يوافقه قبل يوم النشر { $date }.
why-side-future = العبارة تقول إنه آتٍ: أول ما يوافقه بعد يوم النشر { $date }.
why-published-year = العبارة تعني السنة الجارية، وهي سنة النشر ({ $date }).
why-latest-before = لا سنة في النص، والفعل ماضٍ: أحدث ما يوافقه قبل النشر ({ $date }).
why-next-after = لا سنة في النص، والفعل لما يأتي: أقرب ما يوافقه بعد النشر ({ $date }).
why-nearest = لا سنة في النص ولا زمن يحسم: أقرب ما يوافقه إلى يوم النشر ({ $date }).
why-next-told = لا سنة في هذا الموضع، والنص يتابع ما رواه عن { $date }: أول ما يوافقه بعده.
why-year-told = لا سنة في هذا الموضع، وما يرويه النص حوله وقع في { $year }.
why-apposed = زيادة في بيان التاريخ المذكور قبلها، { $date }.
why-counted-from-published = حُسبت المدة من يوم النشر { $date }.
why-counted-from-event = حُسبت المدة من الحدث الذي يذكره النص، وتاريخه { $date }.
why-weekday-last = { $weekday ->
    [1] الاثنين السابق ليوم النشر { $date }.
    [2] الثلاثاء السابق ليوم النشر { $date }.
    [3] الأربعاء السابق ليوم النشر { $date }.
    [4] الخميس السابق ليوم النشر { $date }.
    [5] الجمعة السابقة ليوم النشر { $date }.
    [6] السبت السابق ليوم النشر { $date }.
   *[other] الأحد السابق ليوم النشر { $date }.
}
why-weekday-before-last = { $weekday ->
    [1] الاثنين قبل السابق ليوم النشر { $date }.
    [2] الثلاثاء قبل السابق ليوم النشر { $date }.
    [3] الأربعاء قبل السابق ليوم النشر { $date }.
    [4] الخميس قبل السابق ليوم النشر { $date }.
    [5] الجمعة قبل السابقة ليوم النشر { $date }.
    [6] السبت قبل السابق ليوم النشر { $date }.
   *[other] الأحد قبل السابق ليوم النشر { $date }.
}
why-weekday-next = { $weekday ->
    [1] الاثنين التالي ليوم النشر { $date }.
    [2] الثلاثاء التالي ليوم النشر { $date }.
    [3] الأربعاء التالي ليوم النشر { $date }.
    [4] الخميس التالي ليوم النشر { $date }.
    [5] الجمعة التالية ليوم النشر { $date }.
    [6] السبت التالي ليوم النشر { $date }.
   *[other] الأحد التالي ليوم النشر { $date }.
}
why-weekday-after-next = { $weekday ->
    [1] الاثنين بعد التالي ليوم النشر { $date }.
    [2] الثلاثاء بعد التالي ليوم النشر { $date }.
    [3] الأربعاء بعد التالي ليوم النشر { $date }.
    [4] الخميس بعد التالي ليوم النشر { $date }.
    [5] الجمعة بعد التالية ليوم النشر { $date }.
    [6] السبت بعد التالي ليوم النشر { $date }.
   *[other] الأحد بعد التالي ليوم النشر { $date }.
}
why-weekday-same = { $weekday ->
    [1] الاثنين هو يوم النشر نفسه، { $date }.
    [2] الثلاثاء هو يوم النشر نفسه، { $date }.
    [3] الأربعاء هو يوم النشر نفسه، { $date }.
    [4] الخميس هو يوم النشر نفسه، { $date }.
    [5] الجمعة هي يوم النشر نفسه، { $date }.
    [6] السبت هو يوم النشر نفسه، { $date }.
   *[other] الأحد هو يوم النشر نفسه، { $date }.
}
why-weekday-past = { $weekday ->
    [1] الفعل ماضٍ: آخر اثنين قبل يوم النشر { $date }.
    [2] الفعل ماضٍ: آخر ثلاثاء قبل يوم النشر { $date }.
    [3] الفعل ماضٍ: آخر أربعاء قبل يوم النشر { $date }.
    [4] الفعل ماضٍ: آخر خميس قبل يوم النشر { $date }.
    [5] الفعل ماضٍ: آخر جمعة قبل يوم النشر { $date }.
    [6] الفعل ماضٍ: آخر سبت قبل يوم النشر { $date }.
   *[other] الفعل ماضٍ: آخر أحد قبل يوم النشر { $date }.
}
why-weekday-future = { $weekday ->
    [1] الفعل لما يأتي: أول اثنين من يوم النشر { $date }.
    [2] الفعل لما يأتي: أول ثلاثاء من يوم النشر { $date }.
    [3] الفعل لما يأتي: أول أربعاء من يوم النشر { $date }.
    [4] الفعل لما يأتي: أول خميس من يوم النشر { $date }.
    [5] الفعل لما يأتي: أول جمعة من يوم النشر { $date }.
    [6] الفعل لما يأتي: أول سبت من يوم النشر { $date }.
   *[other] الفعل لما يأتي: أول أحد من يوم النشر { $date }.
}
why-weekday-nearest = { $weekday ->
    [1] لا زمن يحسم: أقرب اثنين إلى يوم النشر { $date }.
    [2] لا زمن يحسم: أقرب ثلاثاء إلى يوم النشر { $date }.
    [3] لا زمن يحسم: أقرب أربعاء إلى يوم النشر { $date }.
    [4] لا زمن يحسم: أقرب خميس إلى يوم النشر { $date }.
    [5] لا زمن يحسم: أقرب جمعة إلى يوم النشر { $date }.
    [6] لا زمن يحسم: أقرب سبت إلى يوم النشر { $date }.
   *[other] لا زمن يحسم: أقرب أحد إلى يوم النشر { $date }.
}
why-weekday-differs = { $weekday ->
    [1] يسمّي النص الاثنين، و{ $date } يوم آخر من الأسبوع.
    [2] يسمّي النص الثلاثاء، و{ $date } يوم آخر من الأسبوع.
    [3] يسمّي النص الأربعاء، و{ $date } يوم آخر من الأسبوع.
    [4] يسمّي النص الخميس، و{ $date } يوم آخر من الأسبوع.
    [5] يسمّي النص الجمعة، و{ $date } يوم آخر من الأسبوع.
    [6] يسمّي النص السبت، و{ $date } يوم آخر من الأسبوع.
   *[other] يسمّي النص الأحد، و{ $date } يوم آخر من الأسبوع.
}
why-hijri-weekday = { $weekday ->
    [1] قُدّم اليوم الهجري أو أُخّر يومًا ليوافق الاثنين المذكور: { $date }.
    [2] قُدّم اليوم الهجري أو أُخّر يومًا ليوافق الثلاثاء المذكور: { $date }.
    [3] قُدّم اليوم الهجري أو أُخّر يومًا ليوافق الأربعاء المذكور: { $date }.
    [4] قُدّم اليوم الهجري أو أُخّر يومًا ليوافق الخميس المذكور: { $date }.
    [5] قُدّم اليوم الهجري أو أُخّر يومًا ليوافق الجمعة المذكورة: { $date }.
    [6] قُدّم اليوم الهجري أو أُخّر يومًا ليوافق السبت المذكور: { $date }.
   *[other] قُدّم اليوم الهجري أو أُخّر يومًا ليوافق الأحد المذكور: { $date }.
}

chart-from-to = من { $from } إلى { $to }

## Corrections (ui::why, app::state::correcting)
fact-election = انتخابات { $year }
fact-total = المجلس: { $seats }
fact-confirm = تأكيد
fact-confirm-tip = القول صحيح كما قُرئ (Ctrl+Enter)
fact-edit = تعديل
fact-edit-tip = تغيير ما قُرئ (F2)
fact-merge = دمج
fact-merge-tip = نسبته إلى قائمة أخرى أو حدث آخر
fact-dismiss = استبعاد
fact-dismiss-tip = ليست هذه واقعة (Delete)
fact-take-back = إلغاء تصحيحي
fact-unconfirm = إلغاء التأكيد
fact-take-back-tip = العودة إلى ما قرأه البرنامج
fact-confirmed = أكّده المستخدم
fact-changed = صحّحه المستخدم
fact-added = أضافه المستخدم
fact-dismissed = استُبعدت الواقعة.
fact-dismissed-remedy = تعيدها «تراجع» (Ctrl+Z).
add-seats = إضافة رقم مقاعد من التحديد
add-event = إضافة حدث من التحديد
add-total = إضافة عدد مقاعد المجلس من التحديد
edit-title-new = واقعة جديدة
edit-title-change = تعديل الواقعة
edit-title-merge = دمج الواقعة
edit-list = القائمة
edit-seats = المقاعد
edit-total = مقاعد المجلس
edit-change = التغيّر
edit-year = سنة الانتخابات
edit-title = عنوان الحدث
edit-days = التاريخ
edit-save = اعتماد
edit-add = إضافة
edit-no-list = اكتب اسم القائمة.
edit-no-count = اكتب عدد المقاعد.
edit-no-title = اكتب عنوان الحدث.
edit-no-days = بلا تاريخ، فلا يوضع على خط الزمن.
edit-wrong-count = ليس هذا عدد مقاعد.
edit-wrong-year = ليست هذه سنة.
edit-wrong-change = اكتب التغيّر رقمًا، ويسبقه ناقص إن كان خسارة.
edit-wrong-days = اكتب التاريخ هكذا: ⁦2021-11-07⁩، أو شهرًا ⁦2021-11⁩، أو بالكلمات: 7 تشرين الثاني 2021.
edit-merge-list = هذا الرقم لقائمة أخرى في الجدول:
edit-merge-event = هذا هو الحدث نفسه:
why-next = الواقعة التالية
why-previous = الواقعة السابقة
draft-left = لم يُعتمد ما كتبته.
draft-left-remedy = عُد إلى تعديل الواقعة نفسها تجده كما تركته.
corrections-back = أُعيدت تصحيحاتك السابقة لهذا النص.
corrections-back-remedy = يزيلها «تراجع» (Ctrl+Z).
dossier-emptied = بدأ ملف جديد.
dossier-emptied-remedy = تعيد «تراجع» (Ctrl+Z) ما كان مفتوحًا وفيه تعديلاتك.
dossier-unsaved = تعديلات لم تُحفظ في الملف
job-keeping = حفظ الجلسة
key-step = الواقعة التالية والسابقة
key-confirm = تأكيد الواقعة المختارة
key-correct = تعديل الواقعة المختارة أو استبعادها
key-add = إضافة مقاعد أو حدث من النص المحدَّد
seats-note-user = فيه ما صحّحه المستخدم
timeline-by-user = صحّحه المستخدم

## Choices of the window (ui)
export-picture = تصدير الصورة…
charts-pair = من { $before } إلى { $after }
charts-pair-latest = أحدث انتخابات في النص
charts-pair-choose = أي انتخابات تُقارَن
timeline-lanes = مسارات الخط الزمني
timeline-lanes-none = محور واحد
timeline-lanes-category = حسب النوع
timeline-lanes-actor = حسب الفاعل
settings-look = المظهر
settings-figures = أرقام البرنامج وتواريخه
settings-article = نص المقال
motion-none = بلا حركة
months-item = أسماء الشهور: { $names }
months-levantine = كانون الثاني
months-egyptian = يناير
months-moroccan = يناير، غشت
months-algerian = جانفي
reader-digits-written = الأرقام كما كُتبت
reader-digits-latin = الأرقام 123 في المقال
reader-digits-arabic = الأرقام ١٢٣ في المقال
reader-hide-vowels = إخفاء التشكيل
reader-waiting = يُعدّ المقال للعرض…
timeline-lanes-list = قائمة
timeline-as-list = عرض الأحداث قائمةً
timeline-as-axis = عرض الأحداث على محور الزمن
timeline-no-date = بلا تاريخ
timeline-left-out = { $count-form ->
    [one] حدث واحد غير معروض لضيق المكان
    [two] حدثان غير معروضين لضيق المكان
    [few] { $count } أحداث غير معروضة لضيق المكان
    [many] { $count } حدثًا غير معروض لضيق المكان
   *[other] { $count } حدث غير معروض لضيق المكان
}
