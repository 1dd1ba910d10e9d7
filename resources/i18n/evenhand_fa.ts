<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>not: {condition}</source>
        <translation>نادرست است: {condition}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>always</source>
        <translation>همیشه</translation>
    </message>
    <message>
        <source> or </source>
        <translation> یا </translation>
    </message>
    <message>
        <source>a dispute is open</source>
        <translation>اعتراض بانکی باز است</translation>
    </message>
    <message>
        <source>no dispute is open</source>
        <translation>اعتراض بانکی باز نیست</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}: {value}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>no</source>
        <translation>خیر</translation>
    </message>
    <message>
        <source>known</source>
        <translation>معلوم</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation>دست‌کم {bound}</translation>
    </message>
    <message>
        <source>more than {bound}</source>
        <translation>بیش از {bound}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>حداکثر {bound}</translation>
    </message>
    <message>
        <source>less than {bound}</source>
        <translation>کمتر از {bound}</translation>
    </message>
    <message>
        <source>{several} or {last}</source>
        <translation>{several} یا {last}</translation>
    </message>
    <message>
        <source>Evenhand ended while it was being sent.</source>
        <translation>برنامهٔ Evenhand در میانهٔ ارسال بسته شد.</translation>
    </message>
    <message>
        <source>It had arrived: it stands in the conversation.</source>
        <translation>رسیده بود: در گفت‌وگو هست.</translation>
    </message>
    <message>
        <source>Fill in first: {names}</source>
        <translation>نخست پر کنید: {names}</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>هنوز چیزی نوشته نشده</translation>
    </message>
    <message>
        <source>The customer wrote again.</source>
        <translation>مشتری دوباره نوشت.</translation>
    </message>
    <message>
        <source>Somebody else answered meanwhile.</source>
        <translation>در این میان کس دیگری پاسخ داد.</translation>
    </message>
    <message>
        <source>The ticket&apos;s status changed.</source>
        <translation>وضعیت تیکت تغییر کرد.</translation>
    </message>
    <message>
        <source>Somebody else has the ticket now.</source>
        <translation>تیکت اکنون دست کس دیگری است.</translation>
    </message>
    <message>
        <source>The ticket was merged into another one.</source>
        <translation>تیکت با تیکت دیگری ادغام شد.</translation>
    </message>
    <message>
        <source>In line with the guide</source>
        <translation>مطابق آیین‌نامه</translation>
    </message>
    <message>
        <source>Reworded, in line with the guide</source>
        <translation>با عبارت دیگر، مطابق آیین‌نامه</translation>
    </message>
    <message>
        <source>Promises more than the guide grants.</source>
        <translation>بیش از آنچه آیین‌نامه می‌دهد قول می‌دهد.</translation>
    </message>
    <message>
        <source>Sending in {seconds} s.</source>
        <translation>ارسال تا {seconds} ثانیهٔ دیگر.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>در حال ارسال</translation>
    </message>
    <message>
        <source>It may have been sent. Look at the conversation before you send it again.</source>
        <translation>شاید فرستاده شده باشد. پیش از ارسال دوباره، گفت‌وگو را ببینید.</translation>
    </message>
    <message>
        <source>Not sent yet. It goes by itself once the helpdesk can be reached.</source>
        <translation>هنوز فرستاده نشده. همین که سامانهٔ پشتیبانی در دسترس باشد، خودش می‌رود.</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>آمادهٔ ارسال</translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>پیش‌نویس شما محفوظ است.</translation>
    </message>
    <message>
        <source>Not sent: {words}</source>
        <translation>فرستاده نشد: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>a refund</source>
        <translation>بازپرداخت</translation>
    </message>
    <message>
        <source>a replacement</source>
        <translation>تعویض کالا</translation>
    </message>
    <message>
        <source>another parcel</source>
        <translation>ارسال دوبارهٔ بسته</translation>
    </message>
    <message>
        <source>a paid return</source>
        <translation>برگشت کالا به هزینهٔ ما</translation>
    </message>
    <message>
        <source>a discount</source>
        <translation>تخفیف</translation>
    </message>
    <message>
        <source>a credit</source>
        <translation>اعتبار</translation>
    </message>
    <message>
        <source>something free of charge</source>
        <translation>چیزی رایگان</translation>
    </message>
    <message>
        <source>a waived fee</source>
        <translation>بخشودن هزینه</translation>
    </message>
    <message>
        <source>a deadline</source>
        <translation>مهلت</translation>
    </message>
    <message>
        <source>a bargain</source>
        <translation>چانه‌زنی</translation>
    </message>
    <message>
        <source>{words}: no guide allows a bargain over a review or a dispute.</source>
        <translation>⁨{words}⁩: هیچ آیین‌نامه‌ای چانه‌زنی بر سر نظر یا اعتراض بانکی را روا نمی‌داند.</translation>
    </message>
    <message>
        <source>{words}: the guide does not say that it was our fault.</source>
        <translation>⁨{words}⁩: آیین‌نامه نمی‌گوید که تقصیر ما بوده است.</translation>
    </message>
    <message>
        <source>{words}: the guide does not grant {promise}.</source>
        <translation>⁨{words}⁩: آیین‌نامه این را نمی‌دهد: {promise}.</translation>
    </message>
    <message>
        <source>{words}: sooner than the {days} days that are granted.</source>
        <translation>⁨{words}⁩: زودتر از {days} روزی که مقرر است.</translation>
    </message>
    <message>
        <source>{words}: more than granted, which is {limit}.</source>
        <translation>⁨{words}⁩: بیش از مقدار مقرر، یعنی {limit}.</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>شمارهٔ تلفن</translation>
    </message>
    <message>
        <source>a card number</source>
        <translation>شمارهٔ کارت</translation>
    </message>
    <message>
        <source>an order number</source>
        <translation>شمارهٔ سفارش</translation>
    </message>
    <message>
        <source>{data}: {kind} that this ticket does not know.</source>
        <translation>⁨{data}⁩: این تیکت چنین داده‌ای ندارد (⁨{kind}⁩).</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>هر چیزی</translation>
    </message>
    <message>
        <source>What can have happened</source>
        <translation>آنچه ممکن است رخ داده باشد</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>تصمیم‌ها</translation>
    </message>
    <message>
        <source>Tiers and figures</source>
        <translation>سطح‌ها و رقم‌ها</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>داده‌ها</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>قاعده‌ها</translation>
    </message>
    <message>
        <source>Rule {number}</source>
        <translation>قاعدهٔ {number}</translation>
    </message>
    <message>
        <source>Replies: {answer}</source>
        <translation>پاسخ‌ها: {answer}</translation>
    </message>
    <message>
        <source>from a lifetime value of {bound}</source>
        <translation>از ارزش طول عمر {bound} به بالا</translation>
    </message>
    <message>
        <source>whatever the lifetime value</source>
        <translation>با هر ارزش طول عمری</translation>
    </message>
    <message>
        <source>a lifetime value below {bound}</source>
        <translation>ارزش طول عمر کمتر از {bound}</translation>
    </message>
    <message>
        <source>where no lifetime value is known</source>
        <translation>وقتی ارزش طول عمر معلوم نیست</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>نسخه</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>⁨{name}⁩، نسخهٔ ⁨{version}⁩</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>حاشیهٔ سود</translation>
    </message>
    <message>
        <source>A remedy&apos;s cost where no order is known</source>
        <translation>هزینهٔ جبران وقتی سفارش معلوم نیست</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>واحد پول</translation>
    </message>
    <message>
        <source>the shop&apos;s own</source>
        <translation>واحد پول فروشگاه</translation>
    </message>
    <message>
        <source>{rate} {own}</source>
        <translation>{rate} {own}</translation>
    </message>
    <message>
        <source>{worth}, as stated on {day}</source>
        <translation>{worth}، به اعلام {day}</translation>
    </message>
    <message>
        <source>One {currency} is worth</source>
        <translation>ارزش یک ⁨{currency}⁩</translation>
    </message>
    <message>
        <source>left out of the lifetime value</source>
        <translation>در ارزش طول عمر حساب نمی‌شود</translation>
    </message>
    <message>
        <source>counts as value</source>
        <translation>در ارزش حساب می‌شود</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>هزینهٔ ارسال</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>زبان‌ها</translation>
    </message>
    <message>
        <source>Where a language has no reply</source>
        <translation>وقتی به زبانی پاسخی نیست</translation>
    </message>
    <message>
        <source>The longest reply</source>
        <translation>بلندترین پاسخ</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} واژه</translation>
    </message>
    <message>
        <source>The hardest reply</source>
        <translation>دشوارترین پاسخ</translation>
    </message>
    <message>
        <source>LIX {number}</source>
        <translation>LIX {number}</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}٪</translation>
    </message>
    <message>
        <source>nothing that counts</source>
        <translation>هزینهٔ درخوری ندارد</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>that it was our fault</source>
        <translation>اینکه تقصیر ما بوده است</translation>
    </message>
    <message>
        <source>{promise}, not sooner than {limit} days</source>
        <translation>{promise}، نه زودتر از {limit} روز</translation>
    </message>
    <message>
        <source>{promise} up to {limit}</source>
        <translation>{promise} تا {limit}</translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation>یکی از این‌ها: {values}</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>بله یا خیر</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>مبلغ</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>یکی از چند گزینه</translation>
    </message>
    <message>
        <source>words</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>several words</source>
        <translation>چند متن</translation>
    </message>
    <message>
        <source>read from the tag {name}</source>
        <translation>از برچسب ⁨{name}⁩</translation>
    </message>
    <message>
        <source>read from the customer&apos;s field {name}</source>
        <translation>از فیلد ⁨{name}⁩ در اطلاعات مشتری</translation>
    </message>
    <message>
        <source>said by the agent</source>
        <translation>به گفتهٔ کارشناس</translation>
    </message>
    <message>
        <source>known in every shop</source>
        <translation>در هر فروشگاهی معلوم است</translation>
    </message>
    <message>
        <source>{share} of the order</source>
        <translation>{share} از سفارش</translation>
    </message>
    <message>
        <source>the part of the order that is left ({fact}, of {whole})</source>
        <translation>بخش باقی‌ماندهٔ سفارش ({fact}، از {whole})</translation>
    </message>
    <message>
        <source>{share} of {part}</source>
        <translation>{share} از {part}</translation>
    </message>
    <message>
        <source>It decided the open ticket</source>
        <translation>برای تیکت باز، این قاعده تصمیم گرفت</translation>
    </message>
    <message>
        <source>If</source>
        <translation>اگر</translation>
    </message>
    <message>
        <source>anything happened, to anyone</source>
        <translation>هر چیزی رخ داده باشد، برای هر کسی</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>آنگاه</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>چون</translation>
    </message>
    <message>
        <source>Rules are read from the first one on: the first that fits decides.</source>
        <translation>قاعده‌ها از اولی به بعد خوانده می‌شود: نخستین قاعده‌ای که جور باشد تصمیم می‌گیرد.</translation>
    </message>
    <message>
        <source>Headroom is what is left of a customer&apos;s margin after the remedy: lifetime value times margin, less the goodwill given before, less what the remedy costs.</source>
        <translation>فضای مانور آن بخش از حاشیهٔ سود مشتری است که پس از جبران می‌ماند: ارزش طول عمر ضرب در حاشیهٔ سود، منهای ارفاق‌های پیشین، منهای هزینهٔ جبران.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>تصمیم</translation>
    </message>
    <message>
        <source>They get</source>
        <translation>داده می‌شود</translation>
    </message>
    <message>
        <source>They do not get</source>
        <translation>داده نمی‌شود</translation>
    </message>
    <message>
        <source>It costs the shop</source>
        <translation>هزینه برای فروشگاه</translation>
    </message>
    <message>
        <source>A draft may promise</source>
        <translation>پیش‌نویس می‌تواند قول بدهد</translation>
    </message>
    <message>
        <source>Rules that lead here</source>
        <translation>قاعده‌هایی که به اینجا می‌رسد</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>هیچ.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>پاسخ‌ها</translation>
    </message>
    <message>
        <source>Reply in {language}</source>
        <translation>پاسخ به زبان {language}</translation>
    </message>
    <message>
        <source>Use it when</source>
        <translation>زمان استفاده</translation>
    </message>
    <message>
        <source>It carries out</source>
        <translation>این را اجرا می‌کند</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>به زبان‌های دیگر</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>متن پاسخ</translation>
    </message>
    <message>
        <source>As customers write it</source>
        <translation>به بیان مشتری‌ها</translation>
    </message>
    <message>
        <source>Rules that name it</source>
        <translation>قاعده‌هایی که از آن نام می‌برد</translation>
    </message>
    <message>
        <source>Rules that ask for it</source>
        <translation>قاعده‌هایی که آن را می‌سنجد</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>ستون {number}</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>به کار نمی‌رود</translation>
    </message>
    <message>
        <source>Cannot stay as it is</source>
        <translation>نمی‌تواند چنین بماند</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>ناسازگار</translation>
    </message>
    <message>
        <source>New</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>Changed there</source>
        <translation>آنجا تغییر کرده</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>همان که بود</translation>
    </message>
    <message>
        <source>Has blanks made by hand</source>
        <translation>جای خالی برای پر کردن دستی دارد</translation>
    </message>
    <message>
        <source>Has unknown placeholders</source>
        <translation>جای‌نگهدار ناشناخته دارد</translation>
    </message>
    <message>
        <source>Same words as another</source>
        <translation>همان متنِ پاسخی دیگر</translation>
    </message>
    <message>
        <source>Promises something</source>
        <translation>قول چیزی می‌دهد</translation>
    </message>
    <message>
        <source>File passed over</source>
        <translation>فایل کنار گذاشته شد</translation>
    </message>
    <message>
        <source>It holds no canned replies that are known here.</source>
        <translation>پاسخ آماده‌ای که اینجا شناخته باشد در آن نیست.</translation>
    </message>
    <message>
        <source>promises what no answer grants</source>
        <translation>قولی می‌دهد که هیچ تصمیمی نمی‌دهد</translation>
    </message>
    <message>
        <source>blanks: {count}</source>
        <translation>جای خالی: {count}</translation>
    </message>
    <message>
        <source>unknown placeholders: {count}</source>
        <translation>جای‌نگهدار ناشناخته: {count}</translation>
    </message>
    <message>
        <source>same words as {title}</source>
        <translation>همان متنِ ⁨{title}⁩</translation>
    </message>
    <message>
        <source>{file} was edited here and changed there. Your text stays; the new one lies beside it.</source>
        <translation>فایل ⁨{file}⁩ اینجا ویرایش شده و آنجا تغییر کرده است. متن شما می‌ماند و متن تازه کنار آن است.</translation>
    </message>
    <message>
        <source>Blanks made by hand</source>
        <translation>جاهای خالی برای پر کردن دستی</translation>
    </message>
    <message>
        <source>Placeholders that nothing is known for, now blanks</source>
        <translation>جای‌نگهدارهایی که چیزی درباره‌شان معلوم نیست و اکنون جای خالی شده‌اند</translation>
    </message>
    <message>
        <source>Left out, because nothing imported is run</source>
        <translation>حذف شد، چون چیز واردشده اجرا نمی‌شود</translation>
    </message>
    <message>
        <source>The same words stand in</source>
        <translation>همین متن اینجا هم هست</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation>پیش‌نویس</translation>
    </message>
    <message>
        <source>Can become replies</source>
        <translation>می‌تواند پاسخ شود</translation>
    </message>
    <message>
        <source>Cannot stay as they are</source>
        <translation>نمی‌تواند چنین بماند</translation>
    </message>
    <message>
        <source>What no reply may say</source>
        <translation>آنچه هیچ پاسخی نباید بگوید</translation>
    </message>
    <message>
        <source>What it promises</source>
        <translation>آنچه قول می‌دهد</translation>
    </message>
    <message>
        <source>Answers that grant all of that</source>
        <translation>تصمیم‌هایی که همهٔ این‌ها را می‌دهد</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>و {count} تای دیگر</translation>
    </message>
    <message>
        <source>None. No answer of this guide grants all of that.</source>
        <translation>هیچ. هیچ تصمیمی در این آیین‌نامه همهٔ این‌ها را نمی‌دهد.</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Number or id</source>
        <translation>شماره یا شناسه</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>زمان استفاده</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>پوشه</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Edited here, not changed there</source>
        <translation>اینجا ویرایش شده، آنجا تغییر نکرده</translation>
    </message>
    <message>
        <source>Made a reply already</source>
        <translation>پیش‌تر پاسخ شده است</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>بدون تغییر</translation>
    </message>
    <message>
        <source>Skipped: switched off there</source>
        <translation>کنار گذاشته: آنجا خاموش است</translation>
    </message>
    <message>
        <source>Skipped: no text</source>
        <translation>کنار گذاشته: متن ندارد</translation>
    </message>
    <message>
        <source>Skipped: longer than a reply may be, or too many blanks</source>
        <translation>کنار گذاشته: بلندتر از اندازهٔ مجاز پاسخ، یا با جاهای خالی بیش از حد</translation>
    </message>
    <message>
        <source>an admitted fault</source>
        <translation>پذیرش تقصیر</translation>
    </message>
    <message>
        <source>{promise}: {words}</source>
        <translation>{promise}: {words}</translation>
    </message>
    <message>
        <source>Ties a remedy to a review or a dispute: {words}</source>
        <translation>جبران را به نظر یا اعتراض بانکی گره می‌زند: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Speaks of {words}</source>
        <translation>از این سخن می‌گوید: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>⁨{file}⁩، خط {line}</translation>
    </message>
    <message>
        <source>{file}, entry {entry}</source>
        <translation>⁨{file}⁩، مدخل {entry}</translation>
    </message>
    <message>
        <source>no canned replies that are known here. Choose the program that wrote the file.</source>
        <translation>پاسخ آماده‌ای که اینجا شناخته باشد ندارد. برنامه‌ای را که فایل را نوشته است انتخاب کنید.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>تأییدشده</translation>
    </message>
    <message>
        <source>Detected: {category}</source>
        <translation>تشخیص: {category}</translation>
    </message>
    <message>
        <source>words kept</source>
        <translation>متن نگه داشته شد</translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation>تیکت {ticket}</translation>
    </message>
    <message>
        <source>no longer in the guide</source>
        <translation>دیگر در آیین‌نامه نیست</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>یادداشت داخلی</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>مشتری</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>کارشناس</translation>
    </message>
    <message>
        <source>helpdesk</source>
        <translation>سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>file without a name</source>
        <translation>فایل بی‌نام</translation>
    </message>
    <message>
        <source>This image is inside the mail. See it in the helpdesk.</source>
        <translation>این تصویر درون نامه است. آن را در سامانهٔ پشتیبانی ببینید.</translation>
    </message>
    <message>
        <source>Write to {host} in the mail program?</source>
        <translation>در برنامهٔ ایمیل به ⁨{host}⁩ نامه بنویسید؟</translation>
    </message>
    <message>
        <source>Open the image at {host} in the browser?</source>
        <translation>تصویر از ⁨{host}⁩ در مرورگر باز شود؟</translation>
    </message>
    <message>
        <source>Open {host} in the browser?</source>
        <translation>نشانی ⁨{host}⁩ در مرورگر باز شود؟</translation>
    </message>
    <message>
        <source>Spelt out it looks like {spelled}, which may imitate another name.</source>
        <translation>حرف به حرف چنین است: ⁨{spelled}⁩. شاید تقلید نام دیگری باشد.</translation>
    </message>
    <message>
        <source>The text says {claims}, but it leads to {host}.</source>
        <translation>متن می‌گوید ⁨{claims}⁩، ولی به ⁨{host}⁩ می‌رسد.</translation>
    </message>
    <message>
        <source>Nothing is fetched here: that would tell the sender that the mail was read.</source>
        <translation>از اینجا چیزی دریافت نمی‌شود، وگرنه فرستنده می‌فهمید که نامه خوانده شده است.</translation>
    </message>
    <message>
        <source>only if known: {name}</source>
        <translation>فقط اگر معلوم باشد: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>else only if known: {name}</source>
        <translation>وگرنه فقط اگر معلوم باشد: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>else</source>
        <translation>وگرنه</translation>
    </message>
    <message>
        <source>in any case</source>
        <translation>در هر حال</translation>
    </message>
    <message>
        <source>customer&apos;s first name</source>
        <translation>نام کوچک مشتری</translation>
    </message>
    <message>
        <source>customer&apos;s name</source>
        <translation>نام مشتری</translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation>نام کارشناس</translation>
    </message>
    <message>
        <source>shop&apos;s name</source>
        <translation>نام فروشگاه</translation>
    </message>
    <message>
        <source>ticket number</source>
        <translation>شمارهٔ تیکت</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>شمارهٔ سفارش</translation>
    </message>
    <message>
        <source>order total</source>
        <translation>جمع سفارش</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>delivery address</source>
        <translation>نشانی تحویل</translation>
    </message>
    <message>
        <source>delivery date</source>
        <translation>تاریخ تحویل</translation>
    </message>
    <message>
        <source>end of term</source>
        <translation>پایان دوره</translation>
    </message>
    <message>
        <source>new address</source>
        <translation>نشانی جدید</translation>
    </message>
    <message>
        <source>new plan</source>
        <translation>طرح جدید</translation>
    </message>
    <message>
        <source>next date</source>
        <translation>تاریخ بعدی</translation>
    </message>
    <message>
        <source>payment link</source>
        <translation>پیوند پرداخت</translation>
    </message>
    <message>
        <source>refund date</source>
        <translation>تاریخ بازپرداخت</translation>
    </message>
    <message>
        <source>return address</source>
        <translation>نشانی مرجوعی</translation>
    </message>
    <message>
        <source>ship date</source>
        <translation>تاریخ ارسال</translation>
    </message>
    <message>
        <source>tracking link</source>
        <translation>پیوند رهگیری</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>برای چه کاری است</translation>
    </message>
    <message>
        <source>why it does not work</source>
        <translation>چرا کار نمی‌کند</translation>
    </message>
    <message>
        <source>No customer is known yet</source>
        <translation>هنوز هیچ مشتری‌ای شناخته نیست</translation>
    </message>
    <message>
        <source>{share} % are above</source>
        <translation>{share}٪ بالای آن‌اند</translation>
    </message>
    <message>
        <source>{above} of {all} customers</source>
        <translation>{above} از {all} مشتری</translation>
    </message>
    <message>
        <source>Customers whose orders are kept on this computer.</source>
        <translation>مشتری‌هایی که سفارش‌هایشان در این رایانه نگه داشته شده است.</translation>
    </message>
    <message>
        <source>No orders are kept here: these are the customers of past answers, one an answer.</source>
        <translation>سفارشی اینجا نگه داشته نشده است: این‌ها مشتری‌های پاسخ‌های گذشته‌اند، هر پاسخ یکی.</translation>
    </message>
    <message>
        <source>{count} without a lifetime value in this currency are left out.</source>
        <translation>{count} مشتری که به این واحد پول ارزش طول عمر ندارند کنار گذاشته شده‌اند.</translation>
    </message>
    <message>
        <source>The journal has no answer to a customer whose lifetime value was known.</source>
        <translation>در دفتر ثبت پاسخی به مشتری‌ای با ارزش طول عمر معلوم نیست.</translation>
    </message>
    <message>
        <source>{count} answers from {first} to {last}.</source>
        <translation>{count} پاسخ از {first} تا {last}.</translation>
    </message>
    <message>
        <source>{count} more without a lifetime value are passed over.</source>
        <translation>از {count} پاسخ دیگر، بدون ارزش طول عمر، صرف‌نظر شده است.</translation>
    </message>
    <message>
        <source>Of {count} the cost cannot be told.</source>
        <translation>هزینهٔ {count} پاسخ را نمی‌توان گفت.</translation>
    </message>
    <message>
        <source>At a gross margin of</source>
        <translation>با حاشیهٔ سود ناخالص</translation>
    </message>
    <message>
        <source>Those above have earned us</source>
        <translation>درآمد ما از کسانی که بالای آن‌اند</translation>
    </message>
    <message>
        <source>Generous answers</source>
        <translation>پاسخ‌های سخاوتمندانه</translation>
    </message>
    <message>
        <source>They would have cost</source>
        <translation>هزینه‌ای که می‌داشت</translation>
    </message>
    <message>
        <source>Margin left on these tickets</source>
        <translation>حاشیهٔ سود مانده بر این تیکت‌ها</translation>
    </message>
    <message>
        <source>Tickets left below zero</source>
        <translation>تیکت‌های زیر صفر</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} دقیقه</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} ساعت</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} روز</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>عادی</translation>
    </message>
    <message>
        <source>LTV unknown</source>
        <translation>ارزش نامعلوم</translation>
    </message>
    <message>
        <source>Lifetime value unknown: no shop knows this address.</source>
        <translation>ارزش طول عمر نامعلوم: هیچ فروشگاهی این نشانی را نمی‌شناسد.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: no order found for this address.</source>
        <translation>ارزش طول عمر نامعلوم: برای این نشانی سفارشی پیدا نشد.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: orders in several currencies.</source>
        <translation>ارزش طول عمر نامعلوم: سفارش‌ها به چند واحد پول است.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: older orders cannot be seen.</source>
        <translation>ارزش طول عمر نامعلوم: سفارش‌های قدیمی‌تر دیده نمی‌شود.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: not every shop has answered yet.</source>
        <translation>ارزش طول عمر نامعلوم: هنوز همهٔ فروشگاه‌ها پاسخ نداده‌اند.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: not in the guide&apos;s currency.</source>
        <translation>ارزش طول عمر نامعلوم: به واحد پول آیین‌نامه نیست.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: several people use this address.</source>
        <translation>ارزش طول عمر نامعلوم: چند نفر از این نشانی استفاده می‌کنند.</translation>
    </message>
    <message>
        <source>Lifetime value unknown.</source>
        <translation>ارزش طول عمر نامعلوم.</translation>
    </message>
    <message>
        <source>mentions a bad review</source>
        <translation>به نظر منفی اشاره می‌کند</translation>
    </message>
    <message>
        <source>offers to change a review</source>
        <translation>پیشنهاد تغییر نظر می‌دهد</translation>
    </message>
    <message>
        <source>mentions telling others</source>
        <translation>به خبر کردن دیگران اشاره می‌کند</translation>
    </message>
    <message>
        <source>mentions a chargeback</source>
        <translation>به برگشت زدن تراکنش اشاره می‌کند</translation>
    </message>
    <message>
        <source>says a dispute is open</source>
        <translation>می‌گوید اعتراض بانکی باز است</translation>
    </message>
    <message>
        <source>mentions legal steps</source>
        <translation>به اقدام قانونی اشاره می‌کند</translation>
    </message>
    <message>
        <source>heated words</source>
        <translation>لحن تند</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>پرداخت‌شده</translation>
    </message>
    <message>
        <source>Tax left out</source>
        <translation>مالیات کسر شده</translation>
    </message>
    <message>
        <source>Shipping left out</source>
        <translation>هزینهٔ ارسال کسر شده</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>بازپرداخت‌شده</translation>
    </message>
    <message>
        <source>Lost disputes</source>
        <translation>اعتراض‌های بانکی باخته</translation>
    </message>
    <message>
        <source>As the source states it</source>
        <translation>به گفتهٔ منبع</translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation>فایل ⁨{file}⁩ خوانده نشد.</translation>
    </message>
    <message>
        <source>{file} was not understood.</source>
        <translation>فایل ⁨{file}⁩ قابل فهم نبود.</translation>
    </message>
    <message>
        <source>{file} names something unknown: {field}.</source>
        <translation>فایل ⁨{file}⁩ از چیزی ناشناخته نام می‌برد: ⁨{field}⁩.</translation>
    </message>
    <message>
        <source>{file} has a value that cannot be: {field}.</source>
        <translation>فایل ⁨{file}⁩ مقدار ناممکنی دارد: ⁨{field}⁩.</translation>
    </message>
    <message>
        <source>{file} lacks {field}.</source>
        <translation>فایل ⁨{file}⁩ این را کم دارد: ⁨{field}⁩.</translation>
    </message>
    <message>
        <source>{file} has an entry twice: {field}.</source>
        <translation>فایل ⁨{file}⁩ این را دو بار دارد: ⁨{field}⁩.</translation>
    </message>
    <message>
        <source>{file} was damaged.</source>
        <translation>فایل ⁨{file}⁩ آسیب دیده بود.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Evenhand.</source>
        <translation>پروندهٔ {file} را نسخهٔ تازه‌تری از Evenhand نوشته است.</translation>
    </message>
    <message>
        <source>Tickets are read by simple rules: {file} cannot be used.</source>
        <translation>تیکت‌ها با قاعده‌های ساده خوانده می‌شود، چون فایل ⁨{file}⁩ قابل استفاده نیست.</translation>
    </message>
    <message>
        <source>It is untouched. Update this one, or move the file away to begin anew.</source>
        <translation>پرونده دست نخورده است. این نسخه را به‌روز کنید یا برای شروع از نو پرونده را جابه‌جا کنید.</translation>
    </message>
    <message>
        <source>The default is used.</source>
        <translation>مقدار پیش‌فرض به کار می‌رود.</translation>
    </message>
    <message>
        <source>Expect more wrong and unsure categories. Install Evenhand again to mend it.</source>
        <translation>دسته‌های نادرست و نامطمئن بیشتر می‌شود. برای رفع آن Evenhand را دوباره نصب کنید.</translation>
    </message>
    <message>
        <source>It is kept as {kept}; a fresh one was begun.</source>
        <translation>با نام ⁨{kept}⁩ نگه داشته شد و فایل تازه‌ای آغاز شد.</translation>
    </message>
    <message>
        <source>The default is used. Allowed: {allowed}.</source>
        <translation>مقدار پیش‌فرض به کار می‌رود. مجاز: ⁨{allowed}⁩.</translation>
    </message>
    <message>
        <source>The reply to #{ticket} was not inserted.</source>
        <translation>پاسخ تیکت {ticket} درج نشد.</translation>
    </message>
    <message>
        <source>Copy it, and paste it there yourself.</source>
        <translation>کپی‌اش کنید و خودتان آنجا بچسبانید.</translation>
    </message>
    <message>
        <source>Click into the editor there first.</source>
        <translation>نخست آنجا در ویرایشگر کلیک کنید.</translation>
    </message>
    <message>
        <source>The editor there cannot be written in now.</source>
        <translation>در ویرایشگر آنجا اکنون نمی‌توان نوشت.</translation>
    </message>
    <message>
        <source>The cursor is in a password field there.</source>
        <translation>مکان‌نما آنجا در فیلد گذرواژه است.</translation>
    </message>
    <message>
        <source>The browser shows another page by now.</source>
        <translation>مرورگر اکنون صفحهٔ دیگری را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>The browser does not let the extension work on this page.</source>
        <translation>مرورگر نمی‌گذارد افزونه در این صفحه کار کند.</translation>
    </message>
    <message>
        <source>What stands in the editor there is too long to be read.</source>
        <translation>متن ویرایشگر آنجا بلندتر از آن است که خوانده شود.</translation>
    </message>
    <message>
        <source>The browser has not said whether it inserted the reply to #{ticket}.</source>
        <translation>مرورگر نگفته است پاسخ تیکت {ticket} را درج کرده یا نه.</translation>
    </message>
    <message>
        <source>Look whether it stands in the editor before you insert it again.</source>
        <translation>پیش از درج دوباره ببینید در ویرایشگر هست یا نه.</translation>
    </message>
    <message>
        <source>Compare them before you send it there.</source>
        <translation>پیش از ارسال در آنجا مقایسه‌شان کنید.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor shows other words than the draft.</source>
        <translation>ویرایشگر سامانهٔ پشتیبانی متنی جز پیش‌نویس نشان می‌دهد.</translation>
    </message>
    <message>
        <source>The browser shows #{shown}, and this reply is for #{ticket}. It was not inserted.</source>
        <translation>مرورگر تیکت {shown} را نشان می‌دهد و این پاسخ برای تیکت {ticket} است. درج نشد.</translation>
    </message>
    <message>
        <source>Open the ticket there first.</source>
        <translation>نخست تیکت را آنجا باز کنید.</translation>
    </message>
    <message>
        <source>Another ticket was opened. The draft is kept with its own.</source>
        <translation>تیکت دیگری باز شد. پیش‌نویس نزد تیکت خودش نگه داشته شد.</translation>
    </message>
    <message>
        <source>The draft was changed. Insert it again.</source>
        <translation>پیش‌نویس تغییر کرد. دوباره آن را درج کنید.</translation>
    </message>
    <message>
        <source>It is sent from here.</source>
        <translation>از همین‌جا فرستاده می‌شود.</translation>
    </message>
    <message>
        <source>{window} did not take the reply.</source>
        <translation>پنجرهٔ ⁨{window}⁩ پاسخ را نپذیرفت.</translation>
    </message>
    <message>
        <source>It is on the clipboard: click into the editor there and press {keys}.</source>
        <translation>در بریده‌دان است: آنجا در ویرایشگر کلیک کنید و ⁨{keys}⁩ را بزنید.</translation>
    </message>
    <message>
        <source>Click into the helpdesk&apos;s editor.</source>
        <translation>در ویرایشگر سامانهٔ پشتیبانی کلیک کنید.</translation>
    </message>
    <message>
        <source>The reply is pasted there. Esc stops that.</source>
        <translation>پاسخ همان‌جا چسبانده می‌شود. کلید Esc آن را متوقف می‌کند.</translation>
    </message>
    <message>
        <source>The desktop is asked whether Evenhand may press keys.</source>
        <translation>از میزکار پرسیده می‌شود که آیا Evenhand اجازهٔ زدن کلید دارد.</translation>
    </message>
    <message>
        <source>Allow it, and come back here. If you do not, the reply is only copied.</source>
        <translation>اجازه بدهید و به اینجا برگردید. اگر اجازه ندهید، پاسخ فقط رونوشت می‌شود.</translation>
    </message>
    <message>
        <source>The other window could not be brought to the front.</source>
        <translation>پنجرهٔ دیگر پیش نیامد.</translation>
    </message>
    <message>
        <source>Keys were held down.</source>
        <translation>کلیدهایی پایین نگه داشته شده بود.</translation>
    </message>
    <message>
        <source>Press {keys} in the helpdesk&apos;s editor.</source>
        <translation>در ویرایشگر سامانهٔ پشتیبانی ⁨{keys}⁩ را بزنید.</translation>
    </message>
    <message>
        <source>The reply is copied.</source>
        <translation>پاسخ کپی شد.</translation>
    </message>
    <message>
        <source>Pasted {time} into {window}</source>
        <translation>ساعت {time} در ⁨{window}⁩ چسبانده شد</translation>
    </message>
    <message>
        <source>Inserted {time}. Send it there.</source>
        <translation>ساعت {time} درج شد. آنجا بفرستید.</translation>
    </message>
    <message>
        <source>The other window</source>
        <translation>پنجرهٔ دیگر</translation>
    </message>
    <message>
        <source>What was on the clipboard is too large to be put back.</source>
        <translation>محتوای پیشین بریده‌دان بزرگ‌تر از آن است که بازگردانده شود.</translation>
    </message>
    <message>
        <source>{tag} (waits)</source>
        <translation>⁨{tag}⁩ (در انتظار)</translation>
    </message>
    <message>
        <source>without {tag} (waits)</source>
        <translation>بدون ⁨{tag}⁩ (در انتظار)</translation>
    </message>
    <message>
        <source>The tag {tag} waits until the helpdesk can be reached. Take it back</source>
        <translation>برچسب ⁨{tag}⁩ منتظر است تا سامانهٔ پشتیبانی در دسترس باشد. پس گرفتن</translation>
    </message>
    <message>
        <source>The tag {tag} goes once the helpdesk can be reached. Keep it</source>
        <translation>همین که سامانهٔ پشتیبانی در دسترس باشد برچسب ⁨{tag}⁩ برداشته می‌شود. نگه داشتن</translation>
    </message>
    <message>
        <source>The tags of #{ticket} waited for more than an hour: {tags}</source>
        <translation>برچسب‌های تیکت {ticket} بیش از یک ساعت منتظر ماند: ⁨{tags}⁩</translation>
    </message>
    <message>
        <source>The tags of #{ticket} were not changed: {tags}</source>
        <translation>برچسب‌های تیکت {ticket} تغییر نکرد: ⁨{tags}⁩</translation>
    </message>
    <message>
        <source>without {tag}</source>
        <translation>بدون ⁨{tag}⁩</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Evenhand</source>
        <translation>دربارهٔ Evenhand</translation>
    </message>
    <message>
        <source>The same case gets the same answer, however loud the customer is.</source>
        <translation>مورد یکسان پاسخ یکسان می‌گیرد، صدای مشتری هر چه بلند باشد.</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>اجزای برنامه</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>متن آن</translation>
    </message>
    <message>
        <source>Evenhand {version}</source>
        <translation>Evenhand {version}</translation>
    </message>
    <message>
        <source>MIT licence. It uses Qt under the LGPL 3: Qt&apos;s libraries lie in the program&apos;s folder as files of their own, and you may put changed ones in their place. Their source: download.qt.io.</source>
        <translation>مجوز MIT. از Qt تحت LGPL 3 استفاده می‌کند: کتابخانه‌های Qt به شکل فایل‌های جداگانه در پوشهٔ برنامه است و می‌توانید نسخهٔ تغییریافته را به جایشان بگذارید. متن مبدأ آن‌ها: download.qt.io.</translation>
    </message>
    <message>
        <source>There is no model here.</source>
        <translation>مدلی اینجا نیست.</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>شناسنامهٔ مدل</translation>
    </message>
    <message>
        <source>what it learnt</source>
        <translation>آنچه آموخته است</translation>
    </message>
    <message>
        <source>It brings no text of its own.</source>
        <translation>متنی از خود ندارد.</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>#{ticket} is solved.</source>
        <translation>تیکت {ticket} حل شد.</translation>
    </message>
    <message>
        <source>#{ticket} was answered, but not solved.</source>
        <translation>به تیکت {ticket} پاسخ داده شد، ولی حل نشد.</translation>
    </message>
    <message>
        <source>The account was changed or opened anew before the answer had arrived.</source>
        <translation>پیش از رسیدن پاسخ، حساب عوض شد یا از نو باز شد.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>کپی شد</translation>
    </message>
    <message>
        <source>The answer to #{ticket} is on its way.</source>
        <translation>پاسخ تیکت {ticket} در راه است.</translation>
    </message>
    <message>
        <source>Wait until it has arrived, or take it back.</source>
        <translation>صبر کنید تا برسد، یا آن را پس بگیرید.</translation>
    </message>
    <message>
        <source>The ticket is solved once it has arrived.</source>
        <translation>تیکت وقتی حل می‌شود که پاسخ رسیده باشد.</translation>
    </message>
    <message>
        <source>#{ticket} waits for the customer.</source>
        <translation>تیکت {ticket} منتظر مشتری است.</translation>
    </message>
    <message>
        <source>#{ticket} is open.</source>
        <translation>تیکت {ticket} باز است.</translation>
    </message>
    <message>
        <source>#{ticket} rests until {moment}.</source>
        <translation>تیکت {ticket} تا {moment} به تعویق افتاد.</translation>
    </message>
    <message>
        <source>It is kept here, too. Send it from one place only.</source>
        <translation>اینجا هم نگه داشته شده است. فقط از یک جا بفرستید.</translation>
    </message>
    <message>
        <source>The draft of #{ticket} stands in the helpdesk.</source>
        <translation>پیش‌نویس تیکت {ticket} در سامانهٔ پشتیبانی است.</translation>
    </message>
    <message>
        <source>#{ticket} is yours.</source>
        <translation>تیکت {ticket} از آن شماست.</translation>
    </message>
    <message>
        <source>#{ticket} belongs to nobody now.</source>
        <translation>تیکت {ticket} اکنون از آن کسی نیست.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>باز کردن دوباره</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message numerus="yes">
        <source>%n new reply(ies)</source>
        <translation>
            <numerusform>%Ln پاسخ تازه</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>تیکت {number}</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>باز کردن تیکت</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Reading the drafts</source>
        <translation>خواندن پیش‌نویس‌ها</translation>
    </message>
    <message>
        <source>Make it a reply</source>
        <translation>پاسخ شود</translation>
    </message>
    <message>
        <source>Imported drafts</source>
        <translation>پیش‌نویس‌های واردشده</translation>
    </message>
    <message>
        <source>Drafts that wait: {count}</source>
        <translation>پیش‌نویس‌های منتظر: {count}</translation>
    </message>
    <message>
        <source>No draft waits.</source>
        <translation>پیش‌نویسی منتظر نیست.</translation>
    </message>
    <message>
        <source>It is a reply now: {name}</source>
        <translation>اکنون پاسخ است: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Search the drafts</source>
        <translation>جست‌وجوی پیش‌نویس‌ها</translation>
    </message>
    <message>
        <source>Drafts that wait</source>
        <translation>پیش‌نویس‌های منتظر</translation>
    </message>
    <message>
        <source>The chosen draft</source>
        <translation>پیش‌نویس انتخاب‌شده</translation>
    </message>
    <message>
        <source>The answer that it carries out</source>
        <translation>تصمیمی که اجرا می‌کند</translation>
    </message>
    <message>
        <source>When it is to be used</source>
        <translation>زمان استفاده</translation>
    </message>
    <message>
        <source>A sentence that says when it fits best</source>
        <translation>جمله‌ای که بگوید کی بهتر از همه جور است</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>The browser cannot reach this panel.</source>
        <translation>مرورگر به این پنل نمی‌رسد.</translation>
    </message>
    <message>
        <source>Another one may be open, or its folder is open to others. All else works.</source>
        <translation>شاید پنل دیگری باز است، یا پوشهٔ آن به روی دیگران باز است. بقیه همه کار می‌کند.</translation>
    </message>
</context>
<context>
    <name>BrowseRow</name>
    <message>
        <source>Choose a file</source>
        <translation>انتخاب فایل</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>انتخاب پوشه</translation>
    </message>
    <message>
        <source>Export of orders</source>
        <translation>خروجی سفارش‌ها</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>فایل‌های CSV (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>همهٔ فایل‌ها (*)</translation>
    </message>
    <message>
        <source>Folder of exports</source>
        <translation>پوشهٔ خروجی‌ها</translation>
    </message>
</context>
<context>
    <name>Bugs</name>
    <message>
        <source>Your drafts are kept. {where}</source>
        <translation>پیش‌نویس‌های شما محفوظ است. ⁨{where}⁩</translation>
    </message>
    <message>
        <source>Something in Evenhand broke.</source>
        <translation>چیزی در Evenhand خراب شد.</translation>
    </message>
    <message>
        <source>Evenhand ended by itself last time.</source>
        <translation>برنامهٔ Evenhand بار پیش خودبه‌خود بسته شد.</translation>
    </message>
    <message>
        <source>Your drafts are kept, and what was being sent is looked for before it goes again.</source>
        <translation>پیش‌نویس‌های شما محفوظ است، و آنچه در حال ارسال بود پیش از ارسال دوباره جست‌وجو می‌شود.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>نمایش گزارش</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>کلیدهای میان‌بر</translation>
    </message>
</context>
<context>
    <name>Citizen</name>
    <message>
        <source>{key} is taken by another program.</source>
        <translation>کلید ⁨{key}⁩ را برنامه‌ای دیگر گرفته است.</translation>
    </message>
    <message>
        <source>{key} cannot be a key for everywhere.</source>
        <translation>کلید ⁨{key}⁩ نمی‌تواند همه‌جا کار کند.</translation>
    </message>
    <message>
        <source>This system gives no program a key for everywhere.</source>
        <translation>این سیستم به هیچ برنامه‌ای کلیدی نمی‌دهد که همه‌جا کار کند.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>کلید دیگری انتخاب کنید.</translation>
    </message>
</context>
<context>
    <name>ClosedBrowser</name>
    <message>
        <source>Copy</source>
        <translation>کپی</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>انتخاب همه</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Evenhand is still open: a draft could not be stored.</source>
        <translation>پنجرهٔ Evenhand هنوز باز است: یک پیش‌نویس ذخیره نشد.</translation>
    </message>
    <message>
        <source>Copy it to another place, or close all the same.</source>
        <translation>آن را جای دیگری کپی کنید، یا با این حال ببندید.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>با این حال ببند</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Your answer</source>
        <translation>پاسخ شما</translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation>در گفت‌وگو</translation>
    </message>
    <message>
        <source>Is this your answer? The words are the same.</source>
        <translation>این پاسخ شماست؟ متن یکسان است.</translation>
    </message>
    <message numerus="yes">
        <source>Is this your answer? They differ in %n place(s).</source>
        <translation>
            <numerusform>این پاسخ شماست؟ در %Ln جا فرق دارند.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect a helpdesk</source>
        <translation>اتصال سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Where you answer tickets</source>
        <translation>جایی که به تیکت‌ها پاسخ می‌دهید</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>ورود با</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>توکن</translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation>نام کاربری و گذرواژه</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>نام کاربری</translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation>توکن یا گذرواژه</translation>
    </message>
    <message>
        <source>Server for sending, if it is another one</source>
        <translation>سرور ارسال، اگر جداست</translation>
    </message>
    <message>
        <source>Custom field for tags</source>
        <translation>فیلد سفارشی برچسب‌ها</translation>
    </message>
    <message>
        <source>User custom field with the lifetime value</source>
        <translation>فیلد سفارشی کاربر برای ارزش طول عمر</translation>
    </message>
    <message>
        <source>Its currency</source>
        <translation>واحد پول آن</translation>
    </message>
    <message>
        <source>Company certificate (PEM file)</source>
        <translation>گواهی شرکت (فایل PEM)</translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation>پرسش از سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Asking the helpdesk, then your keyring</source>
        <translation>پرسش از سامانهٔ پشتیبانی، سپس از دسته‌کلید شما</translation>
    </message>
    <message>
        <source>It works. You are {who}.</source>
        <translation>کار می‌کند. شما اینجا ⁨{who}⁩ هستید.</translation>
    </message>
    <message>
        <source>This key can act for your colleagues, too. One of your own is safer.</source>
        <translation>این کلید می‌تواند به نام همکارانتان هم کار کند. کلیدی از آنِ خودتان امن‌تر است.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>انتخاب</translation>
    </message>
    <message>
        <source>Company certificate</source>
        <translation>گواهی شرکت</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>گواهی‌ها (*.pem *.crt)</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Yes, remove</source>
        <translation>بله، حذف شود</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ConversationPanel</name>
    <message>
        <source>Show the words that decided</source>
        <translation>نمایش واژه‌هایی که تعیین‌کننده بود</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older</source>
        <translation>
            <numerusform>نمایش %Ln پیام قدیمی‌تر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n older messages</source>
        <translation>
            <numerusform>نمایش %Ln پیام قدیمی‌تر</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>گفت‌وگو</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Unknown customer</source>
        <translation>مشتری ناشناس</translation>
    </message>
    <message>
        <source>{worth}, {age} old</source>
        <translation>{worth}، {age} پیش</translation>
    </message>
    <message>
        <source>Lifetime value: {words}</source>
        <translation>ارزش طول عمر: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>How this sum is made up</source>
        <translation>این جمع چگونه به دست می‌آید</translation>
    </message>
    <message>
        <source>dispute due {day}</source>
        <translation>مهلت اعتراض بانکی: {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln سفارش</numerusform>
        </translation>
    </message>
    <message>
        <source>since {month}</source>
        <translation>از {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%Ln بازپرداخت</numerusform>
        </translation>
    </message>
    <message>
        <source>another address?</source>
        <translation>نشانی دیگر؟</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%Ln نشانی</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopPage</name>
    <message>
        <source>Window</source>
        <translation>پنجره</translation>
    </message>
    <message>
        <source>On Wayland the desktop decides where windows stand: place it by its own keys.</source>
        <translation>در Wayland جای پنجره‌ها را میزکار تعیین می‌کند: با کلیدهای خود آن جابه‌جایش کنید.</translation>
    </message>
    <message>
        <source>Keep the edge free for it</source>
        <translation>لبهٔ صفحه برای آن خالی بماند</translation>
    </message>
    <message>
        <source>Other windows, when maximised, then leave it its place.</source>
        <translation>پنجره‌های دیگر، وقتی بزرگ شوند، جای آن را خالی می‌گذارند.</translation>
    </message>
    <message>
        <source>This system reserves no room for a window. It can stay above the others.</source>
        <translation>این سیستم برای پنجره‌ها جا نگه نمی‌دارد. می‌تواند روی بقیه بماند.</translation>
    </message>
    <message>
        <source>Stay above other windows</source>
        <translation>ماندن روی پنجره‌های دیگر</translation>
    </message>
    <message>
        <source>None</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>No key that works everywhere</source>
        <translation>هیچ کلیدی که همه‌جا کار کند</translation>
    </message>
    <message>
        <source>Key that brings Evenhand to the front</source>
        <translation>کلیدی که Evenhand را پیش می‌آورد</translation>
    </message>
    <message>
        <source>No program gets such a key here. Use the tray, or let a desktop key run: {command}</source>
        <translation>اینجا هیچ برنامه‌ای چنین کلیدی نمی‌گیرد. از سینی سیستم استفاده کنید، یا کلیدی در میزکار این را اجرا کند: ⁨{command}⁩</translation>
    </message>
    <message>
        <source>Closing leaves it in the tray</source>
        <translation>با بستن، در سینی سیستم بماند</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing ends Evenhand.</source>
        <translation>این میزکار سینی سیستم ندارد، پس بستن پنجره Evenhand را می‌بندد.</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>اجرا هنگام ورود من به سیستم</translation>
    </message>
    <message>
        <source>Notify me of new replies</source>
        <translation>خبر دادن از پاسخ‌های تازه</translation>
    </message>
    <message>
        <source>Those on my own tickets, by the system&apos;s notifications.</source>
        <translation>پاسخ‌های تیکت‌های خودم، با اعلان‌های سیستم.</translation>
    </message>
    <message>
        <source>Name customer and subject there</source>
        <translation>نام مشتری و موضوع در آن بیاید</translation>
    </message>
    <message>
        <source>Quiet mode: nothing for now</source>
        <translation>حالت بی‌صدا: فعلاً هیچ</translation>
    </message>
    <message>
        <source>At the right edge of the screen</source>
        <translation>در لبهٔ راست صفحه</translation>
    </message>
    <message>
        <source>At the left edge of the screen</source>
        <translation>در لبهٔ چپ صفحه</translation>
    </message>
    <message>
        <source>Where I put it</source>
        <translation>هر جا که بگذارم</translation>
    </message>
    <message>
        <source>Press it together with Ctrl, Alt or Meta, or take a function key.</source>
        <translation>آن را همراه Ctrl، Alt یا Meta بزنید، یا یک کلید تابعی انتخاب کنید.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>عیب‌یابی</translation>
    </message>
    <message>
        <source>For whoever helps you</source>
        <translation>برای کسی که به شما کمک می‌کند</translation>
    </message>
    <message>
        <source>Versions, choices and what Evenhand noted of itself. No customer&apos;s words, no names, no secret. It goes nowhere unless you copy it.</source>
        <translation>نسخه‌ها، انتخاب‌ها و آنچه Evenhand دربارهٔ خودش یادداشت کرده است. نه نوشتهٔ مشتری‌ها، نه نام‌ها، نه کلید محرمانه. جایی نمی‌رود مگر آنکه کپی‌اش کنید.</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>آنچه کپی می‌شود</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>کپی</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>کپی شد</translation>
    </message>
</context>
<context>
    <name>DraftActions</name>
    <message>
        <source>Copy</source>
        <translation>کپی</translation>
    </message>
    <message>
        <source>Copy the draft</source>
        <translation>کپی پیش‌نویس</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Add as an internal note</source>
        <translation>افزودن به شکل یادداشت داخلی</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>درج</translation>
    </message>
    <message>
        <source>Insert into the helpdesk</source>
        <translation>درج در سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>ارسال</translation>
    </message>
    <message>
        <source>Send to the customer</source>
        <translation>ارسال به مشتری</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>رسیده است</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>ارسال دوباره</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>پیش‌نویس بماند</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>اکنون امتحان کن</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>Draft</source>
        <translation>پیش‌نویس</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Undo</source>
        <translation>پس گرفتن</translation>
    </message>
    <message>
        <source>Undo sending</source>
        <translation>پس گرفتن ارسال</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>کپی شد</translation>
    </message>
    <message>
        <source>Write, or pick a reply above</source>
        <translation>بنویسید، یا از بالا پاسخی انتخاب کنید</translation>
    </message>
    <message>
        <source>Only the beginning was pasted: the text is too long for an answer.</source>
        <translation>فقط آغاز متن چسبانده شد: متن برای یک پاسخ بیش از حد بلند است.</translation>
    </message>
</context>
<context>
    <name>DrawerFlow</name>
    <message>
        <source>An answer waits until the helpdesk can be reached.</source>
        <translation>پاسخی منتظر است تا سامانهٔ پشتیبانی در دسترس باشد.</translation>
    </message>
    <message>
        <source>An answer may or may not have been sent.</source>
        <translation>معلوم نیست پاسخی فرستاده شده باشد یا نه.</translation>
    </message>
    <message>
        <source>An answer was not sent. It is kept as a draft.</source>
        <translation>پاسخی فرستاده نشد و پیش‌نویس ماند.</translation>
    </message>
    <message>
        <source>A draft is kept.</source>
        <translation>یک پیش‌نویس محفوظ است.</translation>
    </message>
</context>
<context>
    <name>EditorGuard</name>
    <message>
        <source>No connected browser shows this ticket.</source>
        <translation>هیچ مرورگر متصلی این تیکت را نشان نمی‌دهد.</translation>
    </message>
    <message>
        <source>Open it in a browser that has Evenhand&apos;s extension.</source>
        <translation>آن را در مرورگری باز کنید که افزونهٔ Evenhand را دارد.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor is empty.</source>
        <translation>ویرایشگر سامانهٔ پشتیبانی خالی است.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor was not read.</source>
        <translation>ویرایشگر سامانهٔ پشتیبانی خوانده نشد.</translation>
    </message>
    <message>
        <source>The browser has not answered.</source>
        <translation>مرورگر پاسخ نداده است.</translation>
    </message>
    <message>
        <source>Look at the helpdesk&apos;s editor before you send.</source>
        <translation>پیش از ارسال، ویرایشگر سامانهٔ پشتیبانی را ببینید.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor promises more than the guide grants.</source>
        <translation>ویرایشگر سامانهٔ پشتیبانی بیش از آنچه آیین‌نامه می‌دهد قول می‌دهد.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor stays inside the guide.</source>
        <translation>ویرایشگر سامانهٔ پشتیبانی در چارچوب آیین‌نامه می‌ماند.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و %Ln تای دیگر</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to be filled in: {names}</source>
        <translation>هنوز باید پر شود: {names}</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Try again</source>
        <translation>امتحان دوباره</translation>
    </message>
    <message>
        <source>Enter the secret</source>
        <translation>وارد کردن کلید محرمانه</translation>
    </message>
</context>
<context>
    <name>EvennessDialog</name>
    <message>
        <source>Is the hand even?</source>
        <translation>با همه یکسان رفتار می‌شود؟</translation>
    </message>
    <message>
        <source>How often an answer promised more than the guide grants</source>
        <translation>چند بار پاسخی بیش از آنچه آیین‌نامه می‌دهد قول داده است</translation>
    </message>
    <message>
        <source>The journal has no answer yet.</source>
        <translation>دفتر ثبت هنوز پاسخی ندارد.</translation>
    </message>
    <message>
        <source>Answers with and without pressure</source>
        <translation>پاسخ‌ها با فشار و بی‌فشار</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>همهٔ پاسخ‌ها</translation>
    </message>
    <message>
        <source>With pressure {pressed}, without {calm}</source>
        <translation>با فشار {pressed}، بی‌فشار {calm}</translation>
    </message>
    <message>
        <source>No difference beyond chance.</source>
        <translation>تفاوتی بیش از تصادف نیست.</translation>
    </message>
    <message>
        <source>Tickets with pressure got more than the guide decided.</source>
        <translation>تیکت‌های همراه با فشار بیش از تصمیم آیین‌نامه گرفته‌اند.</translation>
    </message>
    <message>
        <source>Tickets without pressure got more than the guide decided.</source>
        <translation>تیکت‌های بی‌فشار بیش از تصمیم آیین‌نامه گرفته‌اند.</translation>
    </message>
    <message>
        <source>Too few answers to tell.</source>
        <translation>پاسخ‌ها برای داوری بسیار کم است.</translation>
    </message>
</context>
<context>
    <name>FactButtons</name>
    <message>
        <source>Say how far a dispute is</source>
        <translation>بگویید اعتراض بانکی به کجا رسیده است</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>بگویید</translation>
    </message>
    <message>
        <source>Say: {fact}</source>
        <translation>بگویید: {fact}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>نامعلوم</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Show it</source>
        <translation>نشان بده</translation>
    </message>
    <message>
        <source>The panel is pinned; another ticket was asked for.</source>
        <translation>پنل سنجاق شده است؛ تیکت دیگری خواسته شد.</translation>
    </message>
    <message>
        <source>That is no ticket&apos;s address or number.</source>
        <translation>این نشانی یا شمارهٔ تیکت نیست.</translation>
    </message>
    <message>
        <source>Copy the address of the page that shows the ticket in your helpdesk.</source>
        <translation>نشانی صفحه‌ای را کپی کنید که تیکت را در سامانهٔ پشتیبانی شما نشان می‌دهد.</translation>
    </message>
    <message>
        <source>Open it there</source>
        <translation>باز کردن آنجا</translation>
    </message>
    <message>
        <source>The browser shows a ticket of {account}.</source>
        <translation>مرورگر تیکتی از ⁨{account}⁩ را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>No connected account knows this page.</source>
        <translation>هیچ حساب متصلی این صفحه را نمی‌شناسد.</translation>
    </message>
    <message>
        <source>Connect the helpdesk that it belongs to, or copy the address of a ticket&apos;s page.</source>
        <translation>سامانه‌ای را که صفحه از آن است متصل کنید، یا نشانی صفحهٔ یک تیکت را کپی کنید.</translation>
    </message>
    <message>
        <source>No helpdesk is connected yet.</source>
        <translation>هنوز هیچ سامانهٔ پشتیبانی متصل نیست.</translation>
    </message>
    <message>
        <source>There is no account {account} here.</source>
        <translation>حسابی به نام ⁨{account}⁩ اینجا نیست.</translation>
    </message>
    <message>
        <source>The link names another one.</source>
        <translation>پیوند از حساب دیگری نام می‌برد.</translation>
    </message>
</context>
<context>
    <name>GuardStrip</name>
    <message>
        <source>What the guard found in the draft</source>
        <translation>آنچه نگهبان در پیش‌نویس یافت</translation>
    </message>
    <message>
        <source>Why you send it all the same</source>
        <translation>چرا با این حال می‌فرستید</translation>
    </message>
    <message>
        <source>Send it all the same? Say why.</source>
        <translation>با این حال فرستاده شود؟ دلیلش را بگویید.</translation>
    </message>
    <message>
        <source>Take out: {words}</source>
        <translation>برداشتن: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>برداشتن</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و %Ln تای دیگر</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert it all the same? Say why.</source>
        <translation>با این حال درج شود؟ دلیلش را بگویید.</translation>
    </message>
</context>
<context>
    <name>GuardedEditors</name>
    <message>
        <source>Check the helpdesk&apos;s editor whenever its page comes to the front</source>
        <translation>بررسی ویرایشگر سامانهٔ پشتیبانی، هر بار که صفحه‌اش پیش می‌آید</translation>
    </message>
    <message>
        <source>Check the editor of {name}</source>
        <translation>بررسی ویرایشگر ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Else it is read only when you press the key for it. Needs the browser extension.</source>
        <translation>وگرنه فقط وقتی خوانده می‌شود که کلیدش را بزنید. به افزونهٔ مرورگر نیاز دارد.</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Back to what was shown before</source>
        <translation>بازگشت به آنچه پیش‌تر نمایش داده می‌شد</translation>
    </message>
    <message>
        <source>Nothing in the guide has all of these words.</source>
        <translation>چیزی در آیین‌نامه همهٔ این واژه‌ها را ندارد.</translation>
    </message>
    <message>
        <source>The guide</source>
        <translation>آیین‌نامه</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>⁨{name}⁩، نسخهٔ ⁨{version}⁩</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} از {all}</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>جست‌وجو در آیین‌نامه</translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Found in the guide</source>
        <translation>یافته‌های آیین‌نامه</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Why</source>
        <translation>چرا</translation>
    </message>
    <message>
        <source>Why the guide says so</source>
        <translation>چرا آیین‌نامه چنین می‌گوید</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>داده نمی‌شود</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>داده می‌شود</translation>
    </message>
    <message>
        <source>Rule {number}</source>
        <translation>قاعدهٔ {number}</translation>
    </message>
    <message>
        <source>{rule}: read it in the guide</source>
        <translation>{rule}: خواندن در آیین‌نامه</translation>
    </message>
    <message>
        <source>Rule {number} of the guide</source>
        <translation>قاعدهٔ {number} آیین‌نامه</translation>
    </message>
    <message>
        <source>Generosity would cost {short} more than the margin leaves</source>
        <translation>سخاوت {short} بیش از باقی‌ماندهٔ حاشیهٔ سود هزینه دارد</translation>
    </message>
    <message>
        <source>Leaves {left} of this customer&apos;s margin</source>
        <translation>از حاشیهٔ سود این مشتری {left} می‌ماند</translation>
    </message>
    <message>
        <source>Looked at: {facts}.</source>
        <translation>در نظر گرفته شد: {facts}.</translation>
    </message>
    <message>
        <source>Changed nothing: {facts}.</source>
        <translation>تغییری نداد: {facts}.</translation>
    </message>
</context>
<context>
    <name>GuideReading</name>
    <message>
        <source>The chosen part of the guide</source>
        <translation>بخش انتخاب‌شدهٔ آیین‌نامه</translation>
    </message>
</context>
<context>
    <name>GuideTrial</name>
    <message>
        <source>Folder of the guide to try</source>
        <translation>پوشهٔ آیین‌نامهٔ آزمایشی</translation>
    </message>
    <message>
        <source>This ticket by the guide {name}, version {version}.</source>
        <translation>این تیکت با آیین‌نامهٔ ⁨{name}⁩، نسخهٔ ⁨{version}⁩.</translation>
    </message>
    <message>
        <source>Use this guide from now on</source>
        <translation>از این پس این آیین‌نامه به کار رود</translation>
    </message>
</context>
<context>
    <name>GuideWatch</name>
    <message>
        <source>The guide was edited and cannot be used. Version {version} stays in force.</source>
        <translation>آیین‌نامه ویرایش شد و قابل استفاده نیست. نسخهٔ ⁨{version}⁩ برقرار می‌ماند.</translation>
    </message>
    <message>
        <source>The guide was edited. Version {version} is in force.</source>
        <translation>آیین‌نامه ویرایش شد. نسخهٔ ⁨{version}⁩ برقرار است.</translation>
    </message>
</context>
<context>
    <name>HappenedPanel</name>
    <message>
        <source>Choose another category</source>
        <translation>انتخاب دسته‌ای دیگر</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>چه رخ داده است؟</translation>
    </message>
    <message>
        <source>As was said of this ticket</source>
        <translation>همان که دربارهٔ این تیکت گفته شد</translation>
    </message>
    <message>
        <source>As was said of ticket {ticket}</source>
        <translation>همان که دربارهٔ تیکت {ticket} گفته شد</translation>
    </message>
    <message>
        <source>First guess: as was said of this ticket</source>
        <translation>حدس نخست: همان که دربارهٔ این تیکت گفته شد</translation>
    </message>
    <message>
        <source>First guess: as was said of ticket {ticket}</source>
        <translation>حدس نخست: همان که دربارهٔ تیکت {ticket} گفته شد</translation>
    </message>
    <message>
        <source>{words}. Show all that was learnt</source>
        <translation>⁨{words}⁩. نمایش همهٔ آموخته‌ها</translation>
    </message>
    <message>
        <source>It was: {category}</source>
        <translation>این بود: {category}</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>انتخاب شما</translation>
    </message>
    <message>
        <source>sure, {percent} %</source>
        <translation>مطمئن، {percent}٪</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>نامطمئن</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Choose a folder for your guide</source>
        <translation>پوشه‌ای برای آیین‌نامهٔ خود انتخاب کنید</translation>
    </message>
    <message>
        <source>Drafts go beside your guide in {folder}</source>
        <translation>پیش‌نویس‌ها کنار آیین‌نامهٔ شما می‌رود، در ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>The guide in force is the one that ships, and drafts need one of your own. Choose an empty folder: a copy of the guide is begun there and put in force. A folder that holds a guide is taken as it is.</source>
        <translation>آیین‌نامهٔ برقرار همان است که با برنامه می‌آید و پیش‌نویس‌ها آیین‌نامه‌ای از آنِ خودتان می‌خواهند. پوشه‌ای خالی انتخاب کنید: رونوشتی از آیین‌نامه در آن آغاز و برقرار می‌شود. پوشه‌ای که آیین‌نامه دارد همان‌گونه که هست پذیرفته می‌شود.</translation>
    </message>
    <message>
        <source>Folder for your guide</source>
        <translation>پوشهٔ آیین‌نامهٔ شما</translation>
    </message>
</context>
<context>
    <name>ImportColumnsPage</name>
    <message>
        <source>First row is a header</source>
        <translation>سطر نخست سرستون است</translation>
    </message>
    <message>
        <source>Choose a column for the text, and one for the title or the id.</source>
        <translation>ستونی برای متن و ستونی برای عنوان یا شناسه انتخاب کنید.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Columns of {file}</source>
        <translation>ستون‌های ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>ندارد</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>سطرهای نخست</translation>
    </message>
    <message>
        <source>Column of: {field}</source>
        <translation>ستون: ⁨{field}⁩</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import canned replies</source>
        <translation>وارد کردن پاسخ‌های آماده</translation>
    </message>
    <message>
        <source>Something changed meanwhile, so nothing was written. Look again.</source>
        <translation>در این میان چیزی تغییر کرد، پس چیزی نوشته نشد. دوباره نگاه کنید.</translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <translation>بررسی پوشه</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>خواندن فایل‌ها</translation>
    </message>
    <message>
        <source>Writing the drafts</source>
        <translation>نوشتن پیش‌نویس‌ها</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>وارد کردن بیشتر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
</context>
<context>
    <name>ImportDonePage</name>
    <message>
        <source>Open the folder with the drafts</source>
        <translation>باز کردن پوشهٔ پیش‌نویس‌ها</translation>
    </message>
    <message>
        <source>The drafts are there</source>
        <translation>پیش‌نویس‌ها آماده است</translation>
    </message>
    <message>
        <source>Make drafts replies</source>
        <translation>تبدیل پیش‌نویس‌ها به پاسخ</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>گام‌های بعدی</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Drafts written: {count}. They lie in {folder}, where no agent sees them.</source>
        <translation>پیش‌نویس‌های نوشته‌شده: {count}. در ⁨{folder}⁩ است، جایی که هیچ کارشناسی آن‌ها را نمی‌بیند.</translation>
    </message>
    <message>
        <source>Edited here and changed there: {count}. Compare your file with the one ending in .new.md.</source>
        <translation>اینجا ویرایش شده و آنجا تغییر کرده: {count}. فایل خود را با فایلی که به .new.md ختم می‌شود مقایسه کنید.</translation>
    </message>
    <message>
        <source>1. Read a draft, and say which answer it carries out and when it is to be used.</source>
        <translation>۱. پیش‌نویسی را بخوانید و بگویید کدام تصمیم را اجرا می‌کند و چه زمانی به کار رود.</translation>
    </message>
    <message>
        <source>2. Agents are offered the reply as soon as the guide was read again, by itself.</source>
        <translation>۲. همین که آیین‌نامه خودش دوباره خوانده شد، این پاسخ به کارشناسان پیشنهاد می‌شود.</translation>
    </message>
    <message>
        <source>3. To change its words, edit its file. Leave source and hash in it.</source>
        <translation>۳. برای تغییر متن، فایلش را ویرایش کنید. مقدارهای source و hash را در آن نگه دارید.</translation>
    </message>
    <message>
        <source>Import the same file again whenever it changed: drafts are brought up to date, never doubled.</source>
        <translation>هر بار که همان فایل تغییر کرد آن را دوباره وارد کنید: پیش‌نویس‌ها به‌روز می‌شود و هرگز تکراری نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>ImportLanguagePage</name>
    <message>
        <source>Choose a language</source>
        <translation>انتخاب زبان</translation>
    </message>
    <message>
        <source>In which language are they?</source>
        <translation>به چه زبانی است؟</translation>
    </message>
    <message>
        <source>Language of these replies</source>
        <translation>زبان این پاسخ‌ها</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Replies that do not say their language: {count}. The others keep theirs.</source>
        <translation>پاسخ‌هایی که زبانشان را نمی‌گویند: {count}. زبان بقیه همان می‌ماند.</translation>
    </message>
</context>
<context>
    <name>ImportReportPage</name>
    <message>
        <source>Show only</source>
        <translation>فقط این‌ها</translation>
    </message>
    <message>
        <source>With those switched off</source>
        <translation>همراه با خاموش‌ها</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>وارد کردن</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>انتخاب پوشه</translation>
    </message>
    <message>
        <source>No entry found.</source>
        <translation>مدخلی پیدا نشد.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>هنوز چیزی نوشته نشده است.</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>چیزی برای نوشتن نیست.</translation>
    </message>
    <message>
        <source>Drafts need a guide of your own; the one that ships is in force.</source>
        <translation>پیش‌نویس‌ها آیین‌نامه‌ای از آنِ خودتان می‌خواهند؛ آیین‌نامهٔ همراه برنامه برقرار است.</translation>
    </message>
    <message>
        <source>The guide cannot be used just now, so what it grants is not compared.</source>
        <translation>آیین‌نامه اکنون قابل استفاده نیست، پس آنچه می‌دهد مقایسه نشده است.</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>همه ({count})</translation>
    </message>
    <message>
        <source>Search the replies</source>
        <translation>جست‌وجوی پاسخ‌ها</translation>
    </message>
    <message>
        <source>Replies to import</source>
        <translation>پاسخ‌هایی که وارد می‌شود</translation>
    </message>
    <message>
        <source>The chosen reply</source>
        <translation>پاسخ انتخاب‌شده</translation>
    </message>
</context>
<context>
    <name>ImportSourcesPage</name>
    <message>
        <source>Drop files or a folder here, or choose them.</source>
        <translation>فایل‌ها یا پوشه‌ای را اینجا رها کنید، یا انتخابشان کنید.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>انتخاب فایل‌ها</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>انتخاب پوشه</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>برداشتن از فهرست</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>تشخیص خودکار</translation>
    </message>
    <message>
        <source>See what would happen</source>
        <translation>ببینید چه می‌شود</translation>
    </message>
    <message>
        <source>Canned replies of another program</source>
        <translation>پاسخ‌های آمادهٔ برنامه‌ای دیگر</translation>
    </message>
    <message>
        <source>They become drafts that no agent can send yet. First you see what would happen.</source>
        <translation>پیش‌نویس‌هایی می‌شود که هنوز هیچ کارشناسی نمی‌تواند بفرستد. نخست می‌بینید چه می‌شود.</translation>
    </message>
    <message>
        <source>The program that wrote them</source>
        <translation>برنامه‌ای که آن‌ها را نوشته است</translation>
    </message>
    <message>
        <source>Exports (*.json *.csv *.tsv *.yml *.yaml)</source>
        <translation>خروجی‌ها (*.json *.csv *.tsv *.yml *.yaml)</translation>
    </message>
    <message>
        <source>Files with canned replies</source>
        <translation>فایل‌های پاسخ آماده</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>همهٔ فایل‌ها (*)</translation>
    </message>
    <message>
        <source>Folder with canned replies</source>
        <translation>پوشهٔ پاسخ‌های آماده</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Put back what was on the clipboard</source>
        <translation>بازگرداندن محتوای پیشین بریده‌دان</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>کپی پاسخ</translation>
    </message>
</context>
<context>
    <name>KeyPresetsRow</name>
    <message>
        <source>Keys as in another program</source>
        <translation>کلیدها مانند برنامه‌ای دیگر</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>استفاده از این کلیدها</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>بازگردانی</translation>
    </message>
    <message>
        <source>Bare letters and Alt type letters here, so Ctrl+Shift stands in their place.</source>
        <translation>اینجا حرف تنها و Alt حرف می‌نویسند، پس Ctrl+Shift جای آن‌ها را می‌گیرد.</translation>
    </message>
    <message>
        <source>These keys are in force.</source>
        <translation>این کلیدها در کار هستند.</translation>
    </message>
    <message>
        <source>{command}: {now} instead of {before}</source>
        <translation>⁨{command}⁩: ⁨{now}⁩ به جای ⁨{before}⁩</translation>
    </message>
</context>
<context>
    <name>KeyedDialog</name>
    <message>
        <source>The secret goes to your keyring.</source>
        <translation>کلید محرمانه در دسته‌کلید شما نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>آزمایش</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Back to the defaults</source>
        <translation>بازگشت به پیش‌فرض‌ها</translation>
    </message>
    <message>
        <source>Key for: {command}</source>
        <translation>کلید میان‌بر: {command}</translation>
    </message>
    <message>
        <source>{first} and {second} would share this key. It was not changed.</source>
        <translation>«{first}» و «{second}» یک کلید پیدا می‌کردند. تغییری داده نشد.</translation>
    </message>
</context>
<context>
    <name>KnownAsRow</name>
    <message>
        <source>Addresses of this customer</source>
        <translation>نشانی‌های این مشتری</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>همان شخص</translation>
    </message>
    <message>
        <source>Not them</source>
        <translation>شخص دیگر</translation>
    </message>
    <message>
        <source>Another address of this customer</source>
        <translation>نشانی دیگر این مشتری</translation>
    </message>
    <message>
        <source>This is not an e-mail address of somebody else.</source>
        <translation>نشانی ایمیل دیگری وارد کنید.</translation>
    </message>
    <message>
        <source>Is {address} the same person?</source>
        <translation>آیا ⁨{address}⁩ همان شخص است؟</translation>
    </message>
    <message>
        <source>Same person: {address}</source>
        <translation>همان شخص: ⁨{address}⁩</translation>
    </message>
    <message>
        <source>Not them: {address}</source>
        <translation>شخص دیگر: ⁨{address}⁩</translation>
    </message>
    <message>
        <source>Shared address: its history is nobody&apos;s alone.</source>
        <translation>نشانی مشترک: سابقهٔ آن فقط از آنِ یک نفر نیست.</translation>
    </message>
    <message>
        <source>Known by this address alone</source>
        <translation>فقط با این نشانی شناخته است</translation>
    </message>
    <message>
        <source>Also known as {addresses}</source>
        <translation>نشانی‌های دیگر: ⁨{addresses}⁩</translation>
    </message>
    <message>
        <source>Add another address</source>
        <translation>افزودن نشانی دیگر</translation>
    </message>
    <message>
        <source>Several people use this address</source>
        <translation>چند نفر از این نشانی استفاده می‌کنند</translation>
    </message>
    <message>
        <source>Undo: {address} is the same person</source>
        <translation>واگرد: ⁨{address}⁩ همان شخص است</translation>
    </message>
    <message>
        <source>Undo: {address} is somebody else</source>
        <translation>واگرد: ⁨{address}⁩ شخص دیگری است</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language of the replies: {language}</source>
        <translation>زبان پاسخ‌ها: {language}</translation>
    </message>
    <message>
        <source>Language of the replies</source>
        <translation>زبان پاسخ‌ها</translation>
    </message>
</context>
<context>
    <name>LateTagFlow</name>
    <message>
        <source>Change them now</source>
        <translation>اکنون تغییرشان بده</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>همین‌گونه بماند</translation>
    </message>
</context>
<context>
    <name>LearntDialog</name>
    <message>
        <source>Forget</source>
        <translation>فراموش کردن</translation>
    </message>
    <message>
        <source>Forget the chosen one</source>
        <translation>فراموش کردن مورد انتخاب‌شده</translation>
    </message>
    <message>
        <source>What was learnt from you</source>
        <translation>آنچه از شما آموخته شد</translation>
    </message>
    <message>
        <source>Ticket {ticket} is forgotten. Tickets like it no longer follow it.</source>
        <translation>تیکت {ticket} فراموش شد. تیکت‌های همانند دیگر از آن پیروی نمی‌کنند.</translation>
    </message>
    <message>
        <source>Ticket {ticket} is back.</source>
        <translation>تیکت {ticket} بازگشت.</translation>
    </message>
    <message>
        <source>Written: {file}. Hand it on as you would the tickets.</source>
        <translation>نوشته شد: ⁨{file}⁩. آن را همان‌گونه به دیگران بسپارید که خود تیکت‌ها را.</translation>
    </message>
    <message>
        <source>New from {file}: {count}. What was known already stays.</source>
        <translation>تازه از ⁨{file}⁩: {count}. آنچه پیش‌تر معلوم بود می‌ماند.</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} از {all}</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>چیزی جور نیست.</translation>
    </message>
    <message>
        <source>Nothing yet. Choose another category for a ticket, and tickets like it follow.</source>
        <translation>هنوز چیزی نیست. برای تیکتی دستهٔ دیگری انتخاب کنید تا تیکت‌های همانند از آن پیروی کنند.</translation>
    </message>
    <message>
        <source>Put ticket {ticket} back</source>
        <translation>بازگرداندن تیکت {ticket}</translation>
    </message>
    <message>
        <source>Search what was learnt</source>
        <translation>جست‌وجو در آموخته‌ها</translation>
    </message>
    <message>
        <source>What was learnt, newest first</source>
        <translation>آموخته‌ها، تازه‌ترین در آغاز</translation>
    </message>
</context>
<context>
    <name>LearntFiles</name>
    <message>
        <source>Import</source>
        <translation>وارد کردن</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>وارد کردن از فایل</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>خروجی گرفتن</translation>
    </message>
    <message>
        <source>Export all into a file</source>
        <translation>خروجی گرفتن از همه در یک فایل</translation>
    </message>
    <message>
        <source>The file holds each ticket&apos;s number, its categories, and its words as numbers with the key to them: whoever has it can test which words stand in these tickets.</source>
        <translation>فایل شمارهٔ هر تیکت، دسته‌هایش و واژه‌هایش را به شکل عدد همراه با کلید آن دارد: هر کس آن را داشته باشد می‌تواند بیازماید کدام واژه‌ها در این تیکت‌ها هست.</translation>
    </message>
    <message>
        <source>Tickets whose words are in it as they are: {count}.</source>
        <translation>تیکت‌هایی که متنشان همان‌گونه که هست در آن است: {count}.</translation>
    </message>
    <message>
        <source>Choose where to write it</source>
        <translation>انتخاب جای نوشتن</translation>
    </message>
    <message>
        <source>Write what was learnt</source>
        <translation>نوشتن آموخته‌ها</translation>
    </message>
    <message>
        <source>Learn from a file</source>
        <translation>آموختن از فایل</translation>
    </message>
    <message>
        <source>What was learnt (*.jsonl)</source>
        <translation>آموخته‌ها (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>همهٔ فایل‌ها (*)</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Open the address in the browser</source>
        <translation>باز کردن نشانی در مرورگر</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>کپی نشانی</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>ListBesidePage</name>
    <message>
        <source>Nothing fits.</source>
        <translation>چیزی جور نیست.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جست‌وجو</translation>
    </message>
</context>
<context>
    <name>LtvCard</name>
    <message>
        <source>How the lifetime value is made up</source>
        <translation>ارزش طول عمر چگونه به دست می‌آید</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>ارزش طول عمر</translation>
    </message>
    <message>
        <source>{tier} from</source>
        <translation>آستانهٔ {tier}</translation>
    </message>
    <message>
        <source>It has fallen a little below: the tier is kept.</source>
        <translation>کمی از آستانه پایین‌تر رفته است: سطح می‌ماند.</translation>
    </message>
    <message>
        <source>Orders in {currency}</source>
        <translation>سفارش‌ها به ⁨{currency}⁩</translation>
    </message>
    <message>
        <source>Orders in {currency}, at {rate}</source>
        <translation>سفارش‌ها به ⁨{currency}⁩، با نرخ {rate}</translation>
    </message>
    <message>
        <source>By the guide&apos;s rates of {day}:</source>
        <translation>با نرخ‌های آیین‌نامه در {day}:</translation>
    </message>
    <message>
        <source>Margin, {percent} %</source>
        <translation>حاشیهٔ سود، {percent}٪</translation>
    </message>
    <message>
        <source>Goodwill already given</source>
        <translation>ارفاق‌های پیشین</translation>
    </message>
    <message>
        <source>This remedy</source>
        <translation>این جبران</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>فضای مانور</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>از ⁨{source}⁩</translation>
    </message>
    <message>
        <source>From {source}, as of {moment}</source>
        <translation>از ⁨{source}⁩، در {moment}</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>Message by {name}</source>
        <translation>پیام ⁨{name}⁩</translation>
    </message>
    <message>
        <source>image inside the mail</source>
        <translation>تصویر درون نامه</translation>
    </message>
    <message>
        <source>image from {host}</source>
        <translation>تصویر از ⁨{host}⁩</translation>
    </message>
</context>
<context>
    <name>MessageHead</name>
    <message>
        <source>unfolded</source>
        <translation>باز</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>بسته</translation>
    </message>
</context>
<context>
    <name>MessageInside</name>
    <message>
        <source>Show quoted text</source>
        <translation>نمایش متن نقل‌شده</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>نمایش به شکل متن ساده</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>پنهان کردن متن نقل‌شده</translation>
    </message>
    <message>
        <source>Show with layout</source>
        <translation>نمایش با قالب‌بندی</translation>
    </message>
    <message>
        <source>Message as plain text</source>
        <translation>پیام به شکل متن ساده</translation>
    </message>
    <message>
        <source>Too large to be shown whole. The rest is in the helpdesk.</source>
        <translation>بزرگ‌تر از آن است که کامل نمایش داده شود. بقیه در سامانهٔ پشتیبانی است.</translation>
    </message>
    <message>
        <source>Too large to be shown whole with its layout.</source>
        <translation>بزرگ‌تر از آن است که با قالب‌بندی کامل نمایش داده شود.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>چه می‌خواهید بکنید؟</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>جست‌وجوی فرمان‌ها</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>چیزی جور نیست.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>فرمان‌ها</translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>How evenly you answered</source>
        <translation>چقدر یکسان پاسخ دادید</translation>
    </message>
    <message>
        <source>The same cases, told loudly and calmly</source>
        <translation>همان موردها، با صدای بلند و آرام</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>آغاز دوباره</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>No pair of customers has been answered to the end yet.</source>
        <translation>هنوز به هیچ جفت مشتری تا پایان پاسخ داده نشده است.</translation>
    </message>
    <message>
        <source>{same} of {all} cases got the same answer, loud or calm.</source>
        <translation>از {all} مورد، {same} مورد پاسخ یکسان گرفت، بلند یا آرام.</translation>
    </message>
    <message>
        <source>With pressure, {customer}: {got}</source>
        <translation>با فشار، ⁨{customer}⁩: {got}</translation>
    </message>
    <message>
        <source>Without, {customer}: {got}</source>
        <translation>بی‌فشار، ⁨{customer}⁩: {got}</translation>
    </message>
    <message>
        <source>no remedy</source>
        <translation>بدون جبران</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>هنوز بی‌پاسخ</translation>
    </message>
    <message>
        <source>The same answer.</source>
        <translation>پاسخ یکسان.</translation>
    </message>
    <message>
        <source>Uneven: the loud customer got more.</source>
        <translation>نایکسان: مشتری پرسروصدا بیشتر گرفت.</translation>
    </message>
    <message>
        <source>Uneven: the calm customer got more.</source>
        <translation>نایکسان: مشتری آرام بیشتر گرفت.</translation>
    </message>
    <message>
        <source>Uneven: each got something else.</source>
        <translation>نایکسان: هر کدام چیز دیگری گرفت.</translation>
    </message>
    <message>
        <source>Not answered to the end.</source>
        <translation>تا پایان پاسخ داده نشده.</translation>
    </message>
    <message>
        <source>No answer promised more than the guide grants.</source>
        <translation>هیچ پاسخی بیش از آنچه آیین‌نامه می‌دهد قول نداد.</translation>
    </message>
    <message>
        <source>Answers that promised more than the guide grants</source>
        <translation>پاسخ‌هایی که بیش از آنچه آیین‌نامه می‌دهد قول دادند</translation>
    </message>
    <message>
        <source>{customer}, with pressure: {promised}</source>
        <translation>⁨{customer}⁩، با فشار: {promised}</translation>
    </message>
    <message>
        <source>{customer}, without pressure: {promised}</source>
        <translation>⁨{customer}⁩، بی‌فشار: {promised}</translation>
    </message>
    <message>
        <source>Promised too much: with pressure {pressed}, without {calm}</source>
        <translation>قول بیش از اندازه: با فشار {pressed}، بی‌فشار {calm}</translation>
    </message>
</context>
<context>
    <name>PressureStrip</name>
    <message>
        <source>Show the quoted words</source>
        <translation>نمایش واژه‌های نقل‌شده</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>نشان بده</translation>
    </message>
    <message>
        <source>Show that the answer is the same</source>
        <translation>نمایش اینکه پاسخ همان است</translation>
    </message>
    <message>
        <source>{kinds} · same answer</source>
        <translation>{kinds} · پاسخ همان است</translation>
    </message>
</context>
<context>
    <name>QueueDrawer</name>
    <message>
        <source>Search open tickets</source>
        <translation>جست‌وجوی تیکت‌های باز</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>تیکت‌های باز</translation>
    </message>
    <message>
        <source>No open tickets.</source>
        <translation>تیکت بازی نیست.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>چیزی جور نیست.</translation>
    </message>
    <message>
        <source>The first {count} are listed. Type more to narrow them down.</source>
        <translation>{count} مورد نخست فهرست شده است. برای محدود کردن، بیشتر بنویسید.</translation>
    </message>
    <message>
        <source>No tickets here.</source>
        <translation>اینجا تیکتی نیست.</translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation>پرسش از سامانهٔ پشتیبانی</translation>
    </message>
</context>
<context>
    <name>RepliesList</name>
    <message>
        <source>Replies</source>
        <translation>پاسخ‌ها</translation>
    </message>
</context>
<context>
    <name>RepliesModel</name>
    <message>
        <source>From the helpdesk</source>
        <translation>از سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>in {language}</source>
        <translation>به {language}</translation>
    </message>
</context>
<context>
    <name>RepliesPanel</name>
    <message>
        <source>Insert the chosen reply</source>
        <translation>درج پاسخ انتخاب‌شده</translation>
    </message>
    <message>
        <source>Choose what happened first.</source>
        <translation>نخست انتخاب کنید چه رخ داده است.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>پاسخ‌ها</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>Search the replies</source>
        <translation>جست‌وجوی پاسخ‌ها</translation>
    </message>
    <message>
        <source>No reply has “{words}”.</source>
        <translation>هیچ پاسخی «⁨{words}⁩» ندارد.</translation>
    </message>
    <message>
        <source>The guide has no reply for this. Write your own below.</source>
        <translation>آیین‌نامه برای این پاسخی ندارد. پاسخ خود را پایین بنویسید.</translation>
    </message>
</context>
<context>
    <name>SameAnswerCard</name>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>بستن مقایسه</translation>
    </message>
    <message>
        <source>Identical, to the letter.</source>
        <translation>مو به مو یکسان.</translation>
    </message>
    <message>
        <source>These differ. Please report it.</source>
        <translation>این‌ها فرق دارد. لطفاً گزارش دهید.</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>همان‌گونه که رسید</translation>
    </message>
    <message>
        <source>Without the pressure</source>
        <translation>بدون فشار</translation>
    </message>
    <message>
        <source>Both guides give the same answer.</source>
        <translation>هر دو آیین‌نامه یک پاسخ می‌دهد.</translation>
    </message>
    <message>
        <source>The guides differ here.</source>
        <translation>آیین‌نامه‌ها اینجا فرق دارد.</translation>
    </message>
    <message>
        <source>The guide in force</source>
        <translation>آیین‌نامهٔ برقرار</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Pressure found: {kinds}. The answer is the same.</source>
        <translation>فشار در متن: {kinds}. پاسخ همان است.</translation>
    </message>
    <message>
        <source>Ticket {number}: {subject}</source>
        <translation>تیکت {number}: ⁨{subject}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n new ticket(s) in the queue</source>
        <translation>
            <numerusform>%Ln تیکت تازه در صف</numerusform>
        </translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation>یادداشت افزوده شد.</translation>
    </message>
    <message>
        <source>The answer was sent.</source>
        <translation>پاسخ فرستاده شد.</translation>
    </message>
    <message>
        <source>Taken back. The draft is here again.</source>
        <translation>پس گرفته شد. پیش‌نویس دوباره اینجاست.</translation>
    </message>
    <message>
        <source>Pinned. The panel stays at this ticket.</source>
        <translation>سنجاق شد. پنل روی همین تیکت می‌ماند.</translation>
    </message>
    <message>
        <source>The panel follows again.</source>
        <translation>پنل دوباره دنبال می‌کند.</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Enter the secret</source>
        <translation>وارد کردن کلید محرمانه</translation>
    </message>
    <message>
        <source>Use until I quit</source>
        <translation>استفاده تا خروج از برنامه</translation>
    </message>
    <message>
        <source>Keep in keyring</source>
        <translation>نگه‌داری در دسته‌کلید</translation>
    </message>
    <message>
        <source>Password of {login}</source>
        <translation>گذرواژهٔ ⁨{login}⁩</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>توکن</translation>
    </message>
    <message>
        <source>Asking the helpdesk, then your keyring</source>
        <translation>پرسش از سامانهٔ پشتیبانی، سپس از دسته‌کلید شما</translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation>پرسش از سامانهٔ پشتیبانی</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>The answer to #{ticket} was not sent.</source>
        <translation>پاسخ تیکت {ticket} فرستاده نشد.</translation>
    </message>
    <message>
        <source>The account was changed before it went. It is kept as a draft.</source>
        <translation>پیش از رفتن آن، حساب عوض شد. پاسخ به شکل پیش‌نویس محفوظ است.</translation>
    </message>
    <message>
        <source>Sent beyond the guide. Reason: {reason}</source>
        <translation>فراتر از آیین‌نامه فرستاده شد. دلیل: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Noted {time}</source>
        <translation>یادداشت شد: {time}</translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation>فرستاده شد: {time}</translation>
    </message>
    <message>
        <source>The answer to #{ticket} waits until the helpdesk can be reached.</source>
        <translation>پاسخ تیکت {ticket} منتظر است تا سامانهٔ پشتیبانی در دسترس باشد.</translation>
    </message>
    <message>
        <source>The answer to #{ticket} may not have been sent.</source>
        <translation>شاید پاسخ تیکت {ticket} فرستاده نشده باشد.</translation>
    </message>
    <message>
        <source>The answer to #{ticket} was taken back.</source>
        <translation>پاسخ تیکت {ticket} پس گرفته شد.</translation>
    </message>
    <message>
        <source>It is kept as a draft.</source>
        <translation>به شکل پیش‌نویس محفوظ است.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عمومی</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>میزکار</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>حساب‌ها</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>فروشگاه‌ها</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
    <message>
        <source>No account yet.</source>
        <translation>هنوز حسابی نیست.</translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation>اتصال سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Remove the account {name}</source>
        <translation>حذف حساب ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Remove {name} with its secret and drafts?</source>
        <translation>⁨{name}⁩ با کلید محرمانه و پیش‌نویس‌هایش حذف شود؟</translation>
    </message>
    <message>
        <source>No shop yet. Orders decide what a customer is worth.</source>
        <translation>هنوز فروشگاهی نیست. سفارش‌ها تعیین می‌کند ارزش مشتری چقدر است.</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>اتصال فروشگاه</translation>
    </message>
    <message>
        <source>Remove the shop {name}</source>
        <translation>حذف فروشگاه ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Remove {name} with its secret and all that it said?</source>
        <translation>⁨{name}⁩ با کلید محرمانه و هر چه گفته است حذف شود؟</translation>
    </message>
    <message>
        <source>One click on a reply</source>
        <translation>یک کلیک روی پاسخ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>زبان، از اجرای بعدی</translation>
    </message>
    <message>
        <source>Look for a newer version at each start</source>
        <translation>جست‌وجوی نسخهٔ تازه‌تر در هر اجرا</translation>
    </message>
    <message>
        <source>Seconds in which Undo takes a sent reply back</source>
        <translation>ثانیه‌هایی که پاسخ فرستاده را می‌توان پس گرفت</translation>
    </message>
    <message>
        <source>Seconds between looks at the queue (0: never)</source>
        <translation>ثانیه‌های میان دو نگاه به صف (۰: هرگز)</translation>
    </message>
    <message>
        <source>Days that the journal keeps an answer (0: none)</source>
        <translation>روزهایی که دفتر ثبت پاسخ را نگه می‌دارد (۰: هیچ)</translation>
    </message>
    <message>
        <source>How replies are signed</source>
        <translation>امضای پاسخ‌ها</translation>
    </message>
    <message>
        <source>As the helpdesk knows you</source>
        <translation>همان که سامانهٔ پشتیبانی می‌شناسد</translation>
    </message>
    <message>
        <source>How replies name the shop</source>
        <translation>نام فروشگاه در پاسخ‌ها</translation>
    </message>
    <message>
        <source>Folder of the policy guide</source>
        <translation>پوشهٔ آیین‌نامه</translation>
    </message>
    <message>
        <source>The one that ships</source>
        <translation>همان که با برنامه می‌آید</translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation>وارد کردن پاسخ‌های آماده</translation>
    </message>
    <message>
        <source>Leave reasons beyond the guide as internal notes</source>
        <translation>ثبت دلیل‌های فراتر از آیین‌نامه به شکل یادداشت داخلی</translation>
    </message>
    <message>
        <source>Show the ticket whose address I copy</source>
        <translation>نمایش تیکتی که نشانی‌اش را کپی می‌کنم</translation>
    </message>
    <message>
        <source>Tag tickets with the tier of their customer</source>
        <translation>برچسب سطح مشتری روی تیکت‌ها</translation>
    </message>
    <message>
        <source>Keep the words of corrected tickets</source>
        <translation>نگه داشتن متن تیکت‌های اصلاح‌شده</translation>
    </message>
    <message>
        <source>Puts it into the draft</source>
        <translation>در پیش‌نویس می‌گذارد</translation>
    </message>
    <message>
        <source>Copies it to the clipboard</source>
        <translation>در بریده‌دان کپی می‌کند</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>مطابق سیستم</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تیره</translation>
    </message>
</context>
<context>
    <name>ShopDialog</name>
    <message>
        <source>Connect a shop</source>
        <translation>اتصال فروشگاه</translation>
    </message>
    <message>
        <source>Where orders are read from</source>
        <translation>جایی که سفارش‌ها از آن خوانده می‌شود</translation>
    </message>
    <message>
        <source>Shop system</source>
        <translation>سامانهٔ فروشگاه</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>نشانی</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>نام کاربری</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>The key is good, but it lacks rights: {rights}.</source>
        <translation>کلید درست است، ولی این مجوزها را کم دارد: ⁨{rights}⁩.</translation>
    </message>
    <message>
        <source>It works: {shop}.</source>
        <translation>کار می‌کند: ⁨{shop}⁩.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>کار می‌کند.</translation>
    </message>
    <message>
        <source>More can be seen with: {rights}.</source>
        <translation>با این مجوزها بیشتر دیده می‌شود: ⁨{rights}⁩.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>خواندن فایل</translation>
    </message>
    <message>
        <source>Asking the shop</source>
        <translation>پرسش از فروشگاه</translation>
    </message>
    <message>
        <source>Asking the shop, then your keyring</source>
        <translation>پرسش از فروشگاه، سپس از دسته‌کلید شما</translation>
    </message>
</context>
<context>
    <name>SolvingAfter</name>
    <message>
        <source>#{ticket} was answered and solved.</source>
        <translation>به تیکت {ticket} پاسخ داده شد و حل شد.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Unfold the panel</source>
        <translation>باز کردن پنل</translation>
    </message>
    <message>
        <source>Lifetime value: {words}</source>
        <translation>ارزش طول عمر: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>{kinds} · same answer</source>
        <translation>{kinds} · پاسخ همان است</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%Ln تیکت باز</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>چه رخ داده است؟</translation>
    </message>
</context>
<context>
    <name>TagsRow</name>
    <message>
        <source>New tag</source>
        <translation>برچسب تازه</translation>
    </message>
    <message>
        <source>Take off the tag {tag}</source>
        <translation>برداشتن برچسب ⁨{tag}⁩</translation>
    </message>
</context>
<context>
    <name>TicketBar</name>
    <message>
        <source>Previous ticket</source>
        <translation>تیکت پیشین</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>تیکت بعدی</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>باز کردن صف</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>تیکت</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} از {count}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(بدون موضوع)</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>سنجاق‌شده</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>حل‌شده</translation>
    </message>
    <message>
        <source>waits for customer</source>
        <translation>در انتظار مشتری</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>نزد ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>TicketMenu</name>
    <message>
        <source>Ticket</source>
        <translation>تیکت</translation>
    </message>
    <message>
        <source>Snooze until {time}</source>
        <translation>به تعویق انداختن تا {time}</translation>
    </message>
    <message>
        <source>Snooze until tomorrow, {time}</source>
        <translation>به تعویق انداختن تا فردا، {time}</translation>
    </message>
    <message>
        <source>Snooze until Monday, {time}</source>
        <translation>به تعویق انداختن تا دوشنبه، {time}</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>حل کردن</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>انتظار برای مشتری</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>باز کردن دوباره</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>به عهده گرفتن</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>پس دادن</translation>
    </message>
    <message>
        <source>Put my draft into the helpdesk</source>
        <translation>گذاشتن پیش‌نویس من در سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>باز کردن در مرورگر</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>کپی نشانی</translation>
    </message>
</context>
<context>
    <name>TierTagging</name>
    <message>
        <source>Undo</source>
        <translation>واگرد</translation>
    </message>
    <message>
        <source>Tagged {tag}, and the customer too</source>
        <translation>برچسب ⁨{tag}⁩ زده شد، به مشتری هم</translation>
    </message>
    <message>
        <source>Took off the tag {tag}, and off the customer too</source>
        <translation>برچسب ⁨{tag}⁩ برداشته شد، از مشتری هم</translation>
    </message>
    <message>
        <source>Tagged the customer {tag}</source>
        <translation>به مشتری برچسب ⁨{tag}⁩ زده شد</translation>
    </message>
    <message>
        <source>Took the tag {tag} off the customer</source>
        <translation>برچسب ⁨{tag}⁩ از مشتری برداشته شد</translation>
    </message>
    <message>
        <source>Tagged {tag}</source>
        <translation>برچسب ⁨{tag}⁩ زده شد</translation>
    </message>
    <message>
        <source>Took off the tag {tag}</source>
        <translation>برچسب ⁨{tag}⁩ برداشته شد</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Stay at this ticket</source>
        <translation>ماندن در این تیکت</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تازه‌سازی</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>همهٔ فرمان‌ها</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation>اتصال سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>بدون حساب</translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation>حساب: ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Evenhand</source>
        <translation>نمایش Evenhand</translation>
    </message>
    <message>
        <source>Quiet mode</source>
        <translation>حالت بی‌صدا</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Evenhand</source>
        <translation>Evenhand</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%Ln تیکت باز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new reply(ies)</source>
        <translation>
            <numerusform>%Ln پاسخ تازه</numerusform>
        </translation>
    </message>
    <message>
        <source>the helpdesk does not answer</source>
        <translation>سامانهٔ پشتیبانی پاسخ نمی‌دهد</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>What is wrong in the files</source>
        <translation>اشکال فایل‌ها</translation>
    </message>
    <message>
        <source>Nothing was imported. To be mended: {count}</source>
        <translation>چیزی وارد نشد. باید اصلاح شود: {count}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>و {count} تای دیگر</translation>
    </message>
</context>
<context>
    <name>UpdateLook</name>
    <message>
        <source>Evenhand {version} is there.</source>
        <translation>نسخهٔ ⁨{version}⁩ از Evenhand آمده است.</translation>
    </message>
    <message>
        <source>You have {version}. Get the new one where you got this.</source>
        <translation>نسخهٔ شما ⁨{version}⁩ است. نسخهٔ تازه را از همان‌جا بگیرید که این را گرفتید.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Keep it in memory until I quit</source>
        <translation>تا خروج از برنامه در حافظه بماند</translation>
    </message>
</context>
<context>
    <name>ViewChooser</name>
    <message>
        <source>List of tickets</source>
        <translation>فهرست تیکت‌ها</translation>
    </message>
    <message>
        <source>My open tickets</source>
        <translation>تیکت‌های باز من</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>This is the last ticket.</source>
        <translation>این آخرین تیکت است.</translation>
    </message>
    <message>
        <source>This is the first ticket.</source>
        <translation>این اولین تیکت است.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Try the demo desk</source>
        <translation>امتحان میز نمایشی</translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation>اتصال سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>تمرین</translation>
    </message>
    <message>
        <source>Evenhand</source>
        <translation>Evenhand</translation>
    </message>
    <message>
        <source>The same case gets the same answer, however loud the customer is.</source>
        <translation>مورد یکسان پاسخ یکسان می‌گیرد، صدای مشتری هر چه بلند باشد.</translation>
    </message>
    <message>
        <source>A made-up shop with tickets to answer. It stays on this computer and sends nothing.</source>
        <translation>فروشگاهی ساختگی با تیکت‌هایی برای پاسخ دادن. روی همین رایانه می‌ماند و چیزی نمی‌فرستد.</translation>
    </message>
    <message>
        <source>You need its address and a token, or login and password. They go to your keyring.</source>
        <translation>نشانی آن و یک توکن، یا نام کاربری و گذرواژه، لازم است. این‌ها در دسته‌کلید شما نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Made-up customers insist and escalate. At the end you see how evenly you answered.</source>
        <translation>مشتری‌های ساختگی که پافشاری می‌کنند و صدا را بالا می‌برند. در پایان می‌بینید چقدر یکسان پاسخ دادید.</translation>
    </message>
</context>
<context>
    <name>WhatIfChange</name>
    <message>
        <source>Write it</source>
        <translation>نوشتن</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>صرف‌نظر</translation>
    </message>
    <message>
        <source>This changes in {file}</source>
        <translation>این در ⁨{file}⁩ تغییر می‌کند</translation>
    </message>
    <message>
        <source>Nothing else changes. Raise the version there, too: it is written down with each answer.</source>
        <translation>چیز دیگری تغییر نمی‌کند. نسخه را هم آنجا بالا ببرید: کنار هر پاسخ ثبت می‌شود.</translation>
    </message>
    <message>
        <source>Written. The guide is read again by itself.</source>
        <translation>نوشته شد. آیین‌نامه خودش دوباره خوانده می‌شود.</translation>
    </message>
    <message>
        <source>This is the threshold that stands in the guide.</source>
        <translation>این همان آستانه‌ای است که در آیین‌نامه هست.</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Try another threshold</source>
        <translation>امتحان آستانه‌ای دیگر</translation>
    </message>
    <message>
        <source>Write into the guide</source>
        <translation>نوشتن در آیین‌نامه</translation>
    </message>
    <message>
        <source>The guide that ships is never changed. Name one of your own in the settings first.</source>
        <translation>آیین‌نامهٔ همراه برنامه هرگز تغییر نمی‌کند. نخست در تنظیمات آیین‌نامه‌ای از آنِ خودتان معرفی کنید.</translation>
    </message>
    <message>
        <source>Gross margins to compare, in per cent</source>
        <translation>حاشیه‌های سود ناخالص برای مقایسه، به درصد</translation>
    </message>
</context>
<context>
    <name>WhatIfFigures</name>
    <message>
        <source>Within 5 % of the line: {count}</source>
        <translation>در فاصلهٔ ۵٪ از مرز: {count}</translation>
    </message>
</context>
<context>
    <name>WhatIfLine</name>
    <message>
        <source>Tier whose line is moved</source>
        <translation>سطحی که مرزش جابه‌جا می‌شود</translation>
    </message>
    <message>
        <source>Best </source>
        <translation>برترین </translation>
    </message>
    <message>
        <source>How many per cent of the customers are to be above the line</source>
        <translation>چند درصد از مشتری‌ها بالای مرز باشند</translation>
    </message>
    <message>
        <source>Derive from my customers</source>
        <translation>محاسبه از روی مشتری‌های من</translation>
    </message>
    <message>
        <source>Lifetime value from which a customer is {tier}</source>
        <translation>ارزش طول عمری که از آن، سطح مشتری {tier} است</translation>
    </message>
    <message>
        <source>Back to {bound}</source>
        <translation>بازگشت به {bound}</translation>
    </message>
    <message>
        <source>Proposed: the best {share} % begin at {value}.</source>
        <translation>پیشنهاد: {share}٪ برتر از {value} آغاز می‌شود.</translation>
    </message>
    <message>
        <source>The best {share} % begin at {value}, beyond the line of a neighbouring tier.</source>
        <translation>{share}٪ برتر از {value} آغاز می‌شود، فراتر از مرز سطح همسایه.</translation>
    </message>
</context>
<context>
    <name>WhatIfPlot</name>
    <message>
        <source>Customers by lifetime value, and the threshold</source>
        <translation>مشتری‌ها بر پایهٔ ارزش طول عمر، و آستانه</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Copied: {title}</source>
        <translation>کپی شد: ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Copied: {title}. Still to be filled in: {names}</source>
        <translation>کپی شد: ⁨{title}⁩. هنوز باید پر شود: {names}</translation>
    </message>
    <message>
        <source>The helpdesk answers.</source>
        <translation>سامانهٔ پشتیبانی پاسخ می‌دهد.</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>No open tickets. New ones appear here by themselves.</source>
        <translation>تیکت بازی نیست. تیکت‌های تازه خودشان اینجا پدیدار می‌شوند.</translation>
    </message>
</context>
<context>
    <name>_Chosen</name>
    <message>
        <source>Chosen files</source>
        <translation>فایل‌های انتخاب‌شده</translation>
    </message>
</context>
<context>
    <name>_Note</name>
    <message>
        <source>Dismiss this note</source>
        <translation>بستن این پیام</translation>
    </message>
</context>
<context>
    <name>because</name>
    <message>
        <source>No lifetime value is known, so nothing is given that hangs on one.</source>
        <translation>ارزش طول عمری معلوم نیست، پس چیزی که به آن وابسته باشد داده نمی‌شود.</translation>
    </message>
    <message>
        <source>Lifetime value {ltv} has fallen a little below the threshold of {threshold}; the tier is kept.</source>
        <translation>ارزش طول عمر {ltv} کمی از آستانهٔ {threshold} پایین‌تر رفته است؛ سطح می‌ماند.</translation>
    </message>
    <message>
        <source>Lifetime value {ltv} reaches the threshold of {threshold}.</source>
        <translation>ارزش طول عمر {ltv} به آستانهٔ {threshold} می‌رسد.</translation>
    </message>
    <message>
        <source>Lifetime value {ltv} is below the threshold of {threshold}.</source>
        <translation>ارزش طول عمر {ltv} زیر آستانهٔ {threshold} است.</translation>
    </message>
    <message>
        <source>What the remedy would leave of the margin cannot be told, so it is not given.</source>
        <translation>نمی‌توان گفت جبران از حاشیهٔ سود چه می‌گذارد، پس داده نمی‌شود.</translation>
    </message>
    <message>
        <source>The remedy would cost {short} more than this customer&apos;s margin leaves.</source>
        <translation>جبران {short} بیش از باقی‌ماندهٔ حاشیهٔ سود این مشتری هزینه دارد.</translation>
    </message>
    <message>
        <source>The remedy leaves {headroom} of this customer&apos;s margin.</source>
        <translation>پس از جبران، {headroom} از حاشیهٔ سود این مشتری می‌ماند.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Next ticket</source>
        <translation>تیکت بعدی</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>تیکت پیشین</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>باز کردن صف</translation>
    </message>
    <message>
        <source>What to do with the ticket</source>
        <translation>کارهای تیکت</translation>
    </message>
    <message>
        <source>Refresh the ticket</source>
        <translation>تازه‌سازی تیکت</translation>
    </message>
    <message>
        <source>Search replies</source>
        <translation>جست‌وجوی پاسخ‌ها</translation>
    </message>
    <message>
        <source>Edit the draft</source>
        <translation>ویرایش پیش‌نویس</translation>
    </message>
    <message>
        <source>Send the draft</source>
        <translation>ارسال پیش‌نویس</translation>
    </message>
    <message>
        <source>Send the draft and solve the ticket</source>
        <translation>ارسال پیش‌نویس و حل تیکت</translation>
    </message>
    <message>
        <source>Add the draft as an internal note</source>
        <translation>افزودن پیش‌نویس به شکل یادداشت داخلی</translation>
    </message>
    <message>
        <source>Copy the draft</source>
        <translation>کپی پیش‌نویس</translation>
    </message>
    <message>
        <source>Insert into the helpdesk</source>
        <translation>درج در سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Check what stands in the helpdesk&apos;s editor</source>
        <translation>بررسی متن ویرایشگر سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Take the sent draft back</source>
        <translation>پس گرفتن پیش‌نویس فرستاده</translation>
    </message>
    <message>
        <source>Solve the ticket</source>
        <translation>حل تیکت</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>انتظار برای مشتری</translation>
    </message>
    <message>
        <source>Reopen the ticket</source>
        <translation>باز کردن دوبارهٔ تیکت</translation>
    </message>
    <message>
        <source>Take the ticket</source>
        <translation>به عهده گرفتن تیکت</translation>
    </message>
    <message>
        <source>Give the ticket back</source>
        <translation>پس دادن تیکت</translation>
    </message>
    <message>
        <source>Snooze the ticket</source>
        <translation>به تعویق انداختن تیکت</translation>
    </message>
    <message>
        <source>Put my draft into the helpdesk</source>
        <translation>گذاشتن پیش‌نویس من در سامانهٔ پشتیبانی</translation>
    </message>
    <message>
        <source>Open the ticket in the browser</source>
        <translation>باز کردن تیکت در مرورگر</translation>
    </message>
    <message>
        <source>Copy the ticket&apos;s address</source>
        <translation>کپی نشانی تیکت</translation>
    </message>
    <message>
        <source>Stay at this ticket</source>
        <translation>ماندن در این تیکت</translation>
    </message>
    <message>
        <source>Go to the copied ticket</source>
        <translation>رفتن به تیکت کپی‌شده</translation>
    </message>
    <message>
        <source>Choose another category</source>
        <translation>انتخاب دسته‌ای دیگر</translation>
    </message>
    <message>
        <source>It was the first guess</source>
        <translation>حدس نخست درست بود</translation>
    </message>
    <message>
        <source>It was the second guess</source>
        <translation>حدس دوم درست بود</translation>
    </message>
    <message>
        <source>Why the guide says so</source>
        <translation>چرا آیین‌نامه چنین می‌گوید</translation>
    </message>
    <message>
        <source>How the lifetime value is made up</source>
        <translation>ارزش طول عمر چگونه به دست می‌آید</translation>
    </message>
    <message>
        <source>Show that the answer is the same</source>
        <translation>نمایش اینکه پاسخ همان است</translation>
    </message>
    <message>
        <source>Try another guide on this ticket</source>
        <translation>امتحان آیین‌نامهٔ دیگر روی این تیکت</translation>
    </message>
    <message>
        <source>Browse the guide</source>
        <translation>مرور آیین‌نامه</translation>
    </message>
    <message>
        <source>Make imported drafts replies</source>
        <translation>تبدیل پیش‌نویس‌های واردشده به پاسخ</translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation>وارد کردن پاسخ‌های آماده</translation>
    </message>
    <message>
        <source>Is the hand even?</source>
        <translation>با همه یکسان رفتار می‌شود؟</translation>
    </message>
    <message>
        <source>What was learnt from you</source>
        <translation>آنچه از شما آموخته شد</translation>
    </message>
    <message>
        <source>Try another threshold</source>
        <translation>امتحان آستانه‌ای دیگر</translation>
    </message>
    <message>
        <source>Practise with customers who insist</source>
        <translation>تمرین با مشتری‌هایی که پافشاری می‌کنند</translation>
    </message>
    <message>
        <source>How evenly you answered in practice</source>
        <translation>در تمرین چقدر یکسان پاسخ دادید</translation>
    </message>
    <message>
        <source>Edit the tags</source>
        <translation>ویرایش برچسب‌ها</translation>
    </message>
    <message>
        <source>Fold the panel up into a strip</source>
        <translation>جمع کردن پنل به نوار</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>همهٔ فرمان‌ها</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدهای میان‌بر</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>About Evenhand</source>
        <translation>دربارهٔ Evenhand</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>کپی اطلاعات عیب‌یابی</translation>
    </message>
    <message>
        <source>Insert reply {number}</source>
        <translation>درج پاسخ {number}</translation>
    </message>
    <message>
        <source>Evenhand keys</source>
        <translation>کلیدهای Evenhand</translation>
    </message>
    <message>
        <source>Zendesk keys</source>
        <translation>کلیدهای Zendesk</translation>
    </message>
    <message>
        <source>Gorgias keys</source>
        <translation>کلیدهای Gorgias</translation>
    </message>
    <message>
        <source>Zammad keys</source>
        <translation>کلیدهای Zammad</translation>
    </message>
    <message>
        <source>Chatwoot keys</source>
        <translation>کلیدهای Chatwoot</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The start at login could not be changed.</source>
        <translation>اجرا هنگام ورود تغییر نکرد.</translation>
    </message>
    <message>
        <source>Change it in the system&apos;s own settings.</source>
        <translation>آن را در تنظیمات خود سیستم تغییر دهید.</translation>
    </message>
    <message>
        <source>The ticket changed since you saw it. Nothing was sent.</source>
        <translation>تیکت از وقتی که آن را دیدید تغییر کرده است. چیزی فرستاده نشد.</translation>
    </message>
    <message>
        <source>Read it again, then send or change your answer.</source>
        <translation>دوباره بخوانیدش، سپس پاسخ خود را بفرستید یا تغییر دهید.</translation>
    </message>
    <message>
        <source>Evenhand could not finish this.</source>
        <translation>برنامهٔ Evenhand نتوانست این را به پایان برساند.</translation>
    </message>
    <message>
        <source>That is a fault in Evenhand; nothing that you wrote is lost.</source>
        <translation>این خطایی در Evenhand است؛ چیزی از نوشتهٔ شما از دست نرفته است.</translation>
    </message>
    <message>
        <source>The guide in {folder} cannot be used.</source>
        <translation>آیین‌نامهٔ ⁨{folder}⁩ قابل استفاده نیست.</translation>
    </message>
    <message>
        <source>It waited for more than an hour.</source>
        <translation>بیش از یک ساعت منتظر ماند.</translation>
    </message>
    <message>
        <source>Read the ticket again, then send it once more.</source>
        <translation>تیکت را دوباره بخوانید، سپس یک بار دیگر بفرستید.</translation>
    </message>
    <message>
        <source>{folder} is not empty.</source>
        <translation>پوشهٔ ⁨{folder}⁩ خالی نیست.</translation>
    </message>
    <message>
        <source>Name a new folder, or an empty one.</source>
        <translation>پوشه‌ای تازه یا خالی معرفی کنید.</translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation>{file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} was changed meanwhile.</source>
        <translation>فایل ⁨{file}⁩ در این میان تغییر کرد.</translation>
    </message>
    <message>
        <source>Nothing was written. Look at the change again.</source>
        <translation>چیزی نوشته نشد. تغییر را دوباره ببینید.</translation>
    </message>
    <message>
        <source>You are signed in to {host}, but may see no queue and no ticket.</source>
        <translation>شما به ⁨{host}⁩ وارد شده‌اید، ولی اجازهٔ دیدن هیچ صف و تیکتی ندارید.</translation>
    </message>
    <message>
        <source>Ask an administrator of the helpdesk for the right.</source>
        <translation>مجوز را از مدیر سامانهٔ پشتیبانی بخواهید.</translation>
    </message>
    <message>
        <source>There is no ticket {ticket}.</source>
        <translation>تیکت {ticket} وجود ندارد.</translation>
    </message>
    <message>
        <source>Refresh the queue and pick another.</source>
        <translation>صف را تازه کنید و تیکت دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be stored.</source>
        <translation>متن نویسه‌ای دارد که ذخیره نمی‌شود.</translation>
    </message>
    <message>
        <source>Your draft is kept. Type the odd character again and send.</source>
        <translation>پیش‌نویس شما محفوظ است. نویسهٔ نامعمول را دوباره تایپ کنید و بفرستید.</translation>
    </message>
    <message>
        <source>The demo desk&apos;s file cannot be read: {reason}.</source>
        <translation>فایل میز نمایشی خوانده نمی‌شود: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>It was left as it is. &apos;evenhand demo --reset&apos; restores it ({path}).</source>
        <translation>همان‌گونه که بود رها شد. فرمان «evenhand demo --reset» آن را بازمی‌گرداند (⁨{path}⁩).</translation>
    </message>
    <message>
        <source>The demo desk&apos;s file cannot be used now: {reason}.</source>
        <translation>فایل میز نمایشی اکنون قابل استفاده نیست: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that {path} can be written, then try again.</source>
        <translation>چیزی تغییر نکرد. ببینید ⁨{path}⁩ نوشتنی است یا نه، سپس دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>{host} is not asked without encryption.</source>
        <translation>بدون رمزنگاری به ⁨{host}⁩ درخواستی فرستاده نمی‌شود.</translation>
    </message>
    <message>
        <source>Use an address that begins with imaps:// or smtps://.</source>
        <translation>از نشانی‌ای استفاده کنید که با imaps:// یا smtps:// آغاز شود.</translation>
    </message>
    <message>
        <source>This ticket has no custom field {field}, or you may not see it.</source>
        <translation>این تیکت فیلد سفارشی ⁨{field}⁩ ندارد، یا شما اجازهٔ دیدنش را ندارید.</translation>
    </message>
    <message>
        <source>Name the field that holds tags in the account&apos;s settings.</source>
        <translation>در تنظیمات حساب، فیلد برچسب‌ها را معرفی کنید.</translation>
    </message>
    <message>
        <source>The custom field {field} holds one value only, so it cannot hold tags.</source>
        <translation>فیلد سفارشی ⁨{field}⁩ فقط یک مقدار می‌گیرد، پس برای برچسب‌ها مناسب نیست.</translation>
    </message>
    <message>
        <source>Name a field for several values in the account&apos;s settings.</source>
        <translation>در تنظیمات حساب، فیلدی چندمقداری معرفی کنید.</translation>
    </message>
    <message>
        <source>Ticket {ticket} is closed for good.</source>
        <translation>تیکت {ticket} برای همیشه بسته است.</translation>
    </message>
    <message>
        <source>Nothing can be changed in it. Open a follow-up in the helpdesk itself.</source>
        <translation>چیزی در آن تغییرپذیر نیست. در خود سامانهٔ پشتیبانی تیکت پیگیری باز کنید.</translation>
    </message>
    <message>
        <source>This account is not there any more.</source>
        <translation>این حساب دیگر نیست.</translation>
    </message>
    <message>
        <source>The keyring has no secret for {account}.</source>
        <translation>دسته‌کلید برای ⁨{account}⁩ کلید محرمانه‌ای ندارد.</translation>
    </message>
    <message>
        <source>Enter it again; the drafts are all there.</source>
        <translation>دوباره واردش کنید؛ همهٔ پیش‌نویس‌ها سر جایشان است.</translation>
    </message>
    <message>
        <source>This answer waits no more.</source>
        <translation>این پاسخ دیگر منتظر نیست.</translation>
    </message>
    <message>
        <source>Read the ticket again: it may have been sent elsewhere.</source>
        <translation>تیکت را دوباره بخوانید: شاید از جای دیگری فرستاده شده باشد.</translation>
    </message>
    <message>
        <source>It may have arrived before, and the conversation cannot be read just now.</source>
        <translation>شاید پیش‌تر رسیده باشد، و گفت‌وگو همین حالا خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>Nothing was sent again. Try again in a moment.</source>
        <translation>چیزی دوباره فرستاده نشد. کمی بعد دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>It left moments ago and does not stand there yet. It may still arrive.</source>
        <translation>لحظه‌ای پیش رفت و هنوز آنجا نیست. شاید هنوز برسد.</translation>
    </message>
    <message>
        <source>Nothing was sent again. Wait half a minute, then try again.</source>
        <translation>چیزی دوباره فرستاده نشد. نیم دقیقه صبر کنید، سپس دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>{file} is an export of customers, not of orders.</source>
        <translation>فایل ⁨{file}⁩ خروجی مشتری‌هاست، نه سفارش‌ها.</translation>
    </message>
    <message>
        <source>{file} holds no money that could be read.</source>
        <translation>فایل ⁨{file}⁩ مبلغی که خوانده شود ندارد.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>فایل ⁨{file}⁩ خوانده نمی‌شود: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Check whether it is whole, and whether there is room on the disk.</source>
        <translation>ببینید فایل سالم است و روی دیسک جا هست یا نه.</translation>
    </message>
    <message>
        <source>{name} is no name of a table.</source>
        <translation>⁨{name}⁩ نام جدول نیست.</translation>
    </message>
    <message>
        <source>Write it as orders or as sales.orders.</source>
        <translation>آن را به شکل orders یا sales.orders بنویسید.</translation>
    </message>
    <message>
        <source>{table} has no column &apos;{column}&apos;.</source>
        <translation>جدول ⁨{table}⁩ ستون «⁨{column}⁩» ندارد.</translation>
    </message>
    <message>
        <source>Show a view that has customer, placed, currency and paid.</source>
        <translation>نمایی نشان دهید که این‌ها را داشته باشد: customer, placed, currency, paid.</translation>
    </message>
    <message>
        <source>The column &apos;{column}&apos; of {table} does not hold amounts exactly.</source>
        <translation>ستون «⁨{column}⁩» در ⁨{table}⁩ مبلغ دقیق نگه نمی‌دارد.</translation>
    </message>
    <message>
        <source>Make it numeric, or show a view that does.</source>
        <translation>آن را numeric کنید، یا نمایی نشان دهید که چنین باشد.</translation>
    </message>
    <message>
        <source>{table} holds {count} orders with an amount below zero, no currency or no day.</source>
        <translation>جدول ⁨{table}⁩ دارای {count} سفارش با مبلغ زیر صفر، بی‌واحد پول یا بی‌تاریخ است.</translation>
    </message>
    <message>
        <source>What went back stands in a column of its own, without a sign; a currency is like EUR.</source>
        <translation>آنچه بازگشته در ستون خودش و بی‌علامت می‌آید؛ واحد پول مانند EUR است.</translation>
    </message>
    <message>
        <source>This is no address of a database.</source>
        <translation>این نشانی پایگاه داده نیست.</translation>
    </message>
    <message>
        <source>Write it like postgresql://reader@host/shop.</source>
        <translation>آن را چنین بنویسید: postgresql://reader@host/shop.</translation>
    </message>
    <message>
        <source>The address of the database holds a password.</source>
        <translation>نشانی پایگاه داده گذرواژه دارد.</translation>
    </message>
    <message>
        <source>Leave it out; put it into PGPASSWORD or ~/.pgpass.</source>
        <translation>حذفش کنید؛ آن را در PGPASSWORD یا ~/.pgpass بگذارید.</translation>
    </message>
    <message>
        <source>What speaks to PostgreSQL is not installed.</source>
        <translation>رابط PostgreSQL نصب نیست.</translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;evenhand[warehouse]&apos;</source>
        <translation>با این فرمان نصب کنید: pip install &apos;evenhand[warehouse]&apos;</translation>
    </message>
    <message>
        <source>PostgreSQL says: {said}</source>
        <translation>پیام PostgreSQL: ⁨{said}⁩</translation>
    </message>
    <message>
        <source>{host} has no such store.</source>
        <translation>سرور ⁨{host}⁩ چنین فروشگاهی ندارد.</translation>
    </message>
    <message>
        <source>Use the API path that BigCommerce shows with the token: it holds /stores/.</source>
        <translation>از مسیر API که BigCommerce کنار توکن نشان می‌دهد استفاده کنید: در آن /stores/ هست.</translation>
    </message>
    <message>
        <source>The demo shop&apos;s orders cannot be read: {reason}.</source>
        <translation>سفارش‌های فروشگاه نمایشی خوانده نمی‌شود: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>If this stays, &apos;evenhand demo --reset&apos; restores the file.</source>
        <translation>اگر چنین ماند، فرمان «evenhand demo --reset» فایل را بازمی‌گرداند.</translation>
    </message>
    <message>
        <source>Some rows cannot be read. `evenhand ltv --orders FILE` names them.</source>
        <translation>بعضی سطرها خوانده نمی‌شود. فرمان `evenhand ltv --orders FILE` نامشان را می‌گوید.</translation>
    </message>
    <message>
        <source>Check whether it is still there.</source>
        <translation>ببینید هنوز آنجاست یا نه.</translation>
    </message>
    <message>
        <source>There is no CSV file in {folder}.</source>
        <translation>در ⁨{folder}⁩ فایل CSV نیست.</translation>
    </message>
    <message>
        <source>Put the shop&apos;s exports there.</source>
        <translation>خروجی‌های فروشگاه را آنجا بگذارید.</translation>
    </message>
    <message>
        <source>{file} is no table with a line of names on top.</source>
        <translation>فایل ⁨{file}⁩ جدولی نیست که سطر نخستش نام ستون‌ها باشد.</translation>
    </message>
    <message>
        <source>{file} has no column &apos;{column}&apos;.</source>
        <translation>فایل ⁨{file}⁩ ستون «⁨{column}⁩» ندارد.</translation>
    </message>
    <message>
        <source>{file} does not say in which currency it is.</source>
        <translation>فایل ⁨{file}⁩ نمی‌گوید به چه واحد پولی است.</translation>
    </message>
    <message>
        <source>State it in its mapping, like: currency = &quot;EUR&quot;</source>
        <translation>آن را در نگاشتش بگویید، مانند: currency = &quot;EUR&quot;</translation>
    </message>
    <message>
        <source>{file} comes from {program} and cannot serve here.</source>
        <translation>فایل ⁨{file}⁩ از ⁨{program}⁩ می‌آید و اینجا به کار نمی‌آید.</translation>
    </message>
    <message>
        <source>{file} is of no kind that is known.</source>
        <translation>نوع فایل ⁨{file}⁩ شناخته نیست.</translation>
    </message>
    <message>
        <source>Say which column holds what, in a mapping beside it.</source>
        <translation>در نگاشتی کنار آن بگویید هر ستون چه دارد.</translation>
    </message>
    <message>
        <source>{file}: nobody can tell what 12.990 means in the column &apos;{column}&apos;.</source>
        <translation>فایل ⁨{file}⁩: معلوم نیست 12.990 در ستون «⁨{column}⁩» چه معنایی دارد.</translation>
    </message>
    <message>
        <source>State the sign before the decimals in its mapping, like: decimal = &quot;,&quot;</source>
        <translation>نشان اعشار را در نگاشتش بگویید، مانند: decimal = &quot;,&quot;</translation>
    </message>
    <message>
        <source>{file} does not say how to read the export: {reason}</source>
        <translation>فایل ⁨{file}⁩ نمی‌گوید خروجی را چگونه باید خواند: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Mend it, or take it away.</source>
        <translation>درستش کنید، یا برش دارید.</translation>
    </message>
    <message>
        <source>{host} did not accept this: {said}</source>
        <translation>سرور ⁨{host}⁩ این را نپذیرفت: ⁨{said}⁩</translation>
    </message>
    <message>
        <source>{host} does not let you do this: {said}</source>
        <translation>سرور ⁨{host}⁩ این کار را به شما اجازه نمی‌دهد: ⁨{said}⁩</translation>
    </message>
    <message>
        <source>{host} does not give Evenhand the right &apos;{right}&apos;.</source>
        <translation>سرور ⁨{host}⁩ مجوز «⁨{right}⁩» را به Evenhand نمی‌دهد.</translation>
    </message>
    <message>
        <source>Ask whoever manages the shop&apos;s apps to grant it.</source>
        <translation>از کسی که برنامه‌های فروشگاه را اداره می‌کند بخواهید آن را بدهد.</translation>
    </message>
    <message>
        <source>A restricted key that may only read is enough.</source>
        <translation>کلید محدودی که فقط اجازهٔ خواندن دارد کافی است.</translation>
    </message>
    <message>
        <source>Live payments and test payments of {host} came mixed.</source>
        <translation>پرداخت‌های واقعی و آزمایشی ⁨{host}⁩ درهم آمد.</translation>
    </message>
    <message>
        <source>Nothing was counted. Use a key of one mode, live or test.</source>
        <translation>چیزی حساب نشد. از کلیدِ یک حالت استفاده کنید، واقعی یا آزمایشی.</translation>
    </message>
    <message>
        <source>{host} does not answer as Vendure&apos;s Admin API does.</source>
        <translation>سرور ⁨{host}⁩ مانند Admin API در Vendure پاسخ نمی‌دهد.</translation>
    </message>
    <message>
        <source>Check the address; Evenhand needs Vendure 2.2 or newer.</source>
        <translation>نشانی را بررسی کنید؛ Evenhand به Vendure 2.2 یا تازه‌تر نیاز دارد.</translation>
    </message>
    <message>
        <source>{host} does not accept this key.</source>
        <translation>سرور ⁨{host}⁩ این کلید را نمی‌پذیرد.</translation>
    </message>
    <message>
        <source>Check the consumer key and the secret, and that the key may read. If they are right, the server may not notice that it is reached over HTTPS, or drops the Authorization header on the way.</source>
        <translation>این دو را بررسی کنید: Consumer key و Consumer secret، و اینکه کلید اجازهٔ خواندن دارد. اگر درست است، شاید سرور متوجه اتصال HTTPS نمی‌شود، یا سرآیند Authorization را در راه می‌اندازد.</translation>
    </message>
    <message>
        <source>{host} has no WooCommerce that answers.</source>
        <translation>در ⁨{host}⁩ فروشگاه WooCommerce که پاسخ بدهد نیست.</translation>
    </message>
    <message>
        <source>Check the address, and that the plug-in is active and its REST API not switched off.</source>
        <translation>نشانی را بررسی کنید و ببینید افزونه فعال و REST API آن روشن است یا نه.</translation>
    </message>
    <message>
        <source>{name} lets you in, but not far enough. Missing: {rights}.</source>
        <translation>سرور ⁨{name}⁩ راه می‌دهد، ولی نه به اندازهٔ کافی. کم است: ⁨{rights}⁩.</translation>
    </message>
    <message>
        <source>Give the key these rights there, then try again.</source>
        <translation>این مجوزها را آنجا به کلید بدهید، سپس دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>Enter it again in the settings, under Shops.</source>
        <translation>آن را دوباره در تنظیمات، بخش فروشگاه‌ها، وارد کنید.</translation>
    </message>
    <message>
        <source>The secret of {account} may still be in the keyring.</source>
        <translation>شاید کلید محرمانهٔ ⁨{account}⁩ هنوز در دسته‌کلید باشد.</translation>
    </message>
    <message>
        <source>Drafts of {account} are still on this computer.</source>
        <translation>پیش‌نویس‌های ⁨{account}⁩ هنوز روی این رایانه است.</translation>
    </message>
    <message>
        <source>The address holds more than an address.</source>
        <translation>نشانی چیزی بیش از نشانی دارد.</translation>
    </message>
    <message>
        <source>Leave out a login, a password, and what follows &apos;?&apos; or &apos;#&apos;.</source>
        <translation>نام کاربری، گذرواژه و هر چه را پس از «?» یا «#» می‌آید حذف کنید.</translation>
    </message>
    <message>
        <source>The list of customers&apos; addresses, {file}, cannot be used: {reason}.</source>
        <translation>فهرست نشانی‌های مشتری‌ها، ⁨{file}⁩، قابل استفاده نیست: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Until it can, no lifetime value is certain.</source>
        <translation>تا وقتی چنین است، هیچ ارزش طول عمری قطعی نیست.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>فایل ⁨{file}⁩ نوشته نشد: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>What was learnt is still here. Choose another place.</source>
        <translation>آموخته‌ها هنوز اینجاست. جای دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>فایل ⁨{file}⁩ خوانده نشد: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>چیزی از آن گرفته نشد.</translation>
    </message>
    <message>
        <source>The corrections in {file} cannot be used: {reason}.</source>
        <translation>اصلاح‌های ⁨{file}⁩ قابل استفاده نیست: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Tickets are read without what was learnt. Nothing else is touched.</source>
        <translation>تیکت‌ها بدون آموخته‌ها خوانده می‌شود. به چیز دیگری دست زده نمی‌شود.</translation>
    </message>
    <message>
        <source>{file} is no file of corrections: {what}.</source>
        <translation>فایل ⁨{file}⁩ فایل اصلاح‌ها نیست: ⁨{what}⁩.</translation>
    </message>
    <message>
        <source>The drafts in {file} are damaged again.</source>
        <translation>پیش‌نویس‌های ⁨{file}⁩ باز هم آسیب دیده است.</translation>
    </message>
    <message>
        <source>The draft is only on your screen. Check the disk.</source>
        <translation>پیش‌نویس فقط روی صفحهٔ شماست. دیسک را بررسی کنید.</translation>
    </message>
    <message>
        <source>Drafts cannot be kept in {file}: {reason}.</source>
        <translation>پیش‌نویس‌ها را نمی‌توان در ⁨{file}⁩ نگه داشت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The draft is only on your screen. Check the disk and your rights there.</source>
        <translation>پیش‌نویس فقط روی صفحهٔ شماست. دیسک و مجوزهای خود را در آنجا بررسی کنید.</translation>
    </message>
    <message>
        <source>The journal {file} cannot be used: {reason}.</source>
        <translation>دفتر ثبت ⁨{file}⁩ قابل استفاده نیست: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Answers go out all the same; they are not written down.</source>
        <translation>پاسخ‌ها با این حال فرستاده می‌شود؛ فقط ثبت نمی‌شود.</translation>
    </message>
    <message>
        <source>It is as it was. Check the disk and your rights there, then try again.</source>
        <translation>همان است که بود. دیسک و مجوزهای خود را در آنجا بررسی کنید، سپس دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>The only keyring here is {keyring}, which may keep secrets unprotected.</source>
        <translation>تنها دسته‌کلید اینجا ⁨{keyring}⁩ است که شاید کلیدها را بی‌حفاظ نگه دارد.</translation>
    </message>
    <message>
        <source>It is not used. Start your system&apos;s keyring, or keep the secret until you quit.</source>
        <translation>از آن استفاده نمی‌شود. دسته‌کلید سیستم خود را راه بیندازید، یا کلید را تا خروج از برنامه نگه دارید.</translation>
    </message>
    <message>
        <source>This computer has no keyring that is running.</source>
        <translation>روی این رایانه دسته‌کلیدی در حال اجرا نیست.</translation>
    </message>
    <message>
        <source>Start one, such as GNOME Keyring or KWallet, or keep the secret until you quit.</source>
        <translation>یکی را راه بیندازید، مانند GNOME Keyring یا KWallet، یا کلید را تا خروج از برنامه نگه دارید.</translation>
    </message>
    <message>
        <source>Your keyring is locked.</source>
        <translation>دسته‌کلید شما قفل است.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the secret until you quit.</source>
        <translation>قفلش را باز کنید و دوباره امتحان کنید، یا کلید را تا خروج از برنامه نگه دارید.</translation>
    </message>
    <message>
        <source>Your keyring did not keep the secret.</source>
        <translation>دسته‌کلید شما کلید محرمانه را نگه نداشت.</translation>
    </message>
    <message>
        <source>It was kept nowhere else. Try again, or keep the secret until you quit.</source>
        <translation>جای دیگری هم نگه داشته نشد. دوباره امتحان کنید، یا کلید را تا خروج از برنامه نگه دارید.</translation>
    </message>
    <message>
        <source>The secret is too long for a keyring.</source>
        <translation>کلید محرمانه برای دسته‌کلید بیش از حد بلند است.</translation>
    </message>
    <message>
        <source>At most {longest} characters are kept. Was something else pasted?</source>
        <translation>حداکثر {longest} نویسه نگه داشته می‌شود. آیا چیز دیگری چسبانده‌اید؟</translation>
    </message>
    <message>
        <source>Your keyring does not work ({kind}).</source>
        <translation>دسته‌کلید شما کار نمی‌کند (⁨{kind}⁩).</translation>
    </message>
    <message>
        <source>Try again after signing in anew, or keep the secret until you quit.</source>
        <translation>پس از ورود دوباره به سیستم امتحان کنید، یا کلید را تا خروج از برنامه نگه دارید.</translation>
    </message>
    <message>
        <source>The list of what was tagged, {file}, cannot be used: {reason}.</source>
        <translation>فهرست برچسب‌های زده‌شده، ⁨{file}⁩، قابل استفاده نیست: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Without it nothing is tagged, for nothing could be taken back.</source>
        <translation>بدون آن برچسبی زده نمی‌شود، چون چیزی را نمی‌شد پس گرفت.</translation>
    </message>
    <message>
        <source>This guide has one tier, so there is no threshold to try.</source>
        <translation>این آیین‌نامه یک سطح دارد، پس آستانه‌ای برای امتحان نیست.</translation>
    </message>
    <message>
        <source>Write a second tier into its guide.yaml first.</source>
        <translation>نخست سطح دومی در guide.yaml آن بنویسید.</translation>
    </message>
    <message>
        <source>The guide that ships is never changed.</source>
        <translation>آیین‌نامهٔ همراه برنامه هرگز تغییر نمی‌کند.</translation>
    </message>
    <message>
        <source>Name a guide of your own in the settings.</source>
        <translation>در تنظیمات آیین‌نامه‌ای از آنِ خودتان معرفی کنید.</translation>
    </message>
    <message>
        <source>There is no server called {host}.</source>
        <translation>سروری به نام ⁨{host}⁩ وجود ندارد.</translation>
    </message>
    <message>
        <source>Check the address, and whether this computer is online.</source>
        <translation>نشانی را بررسی کنید و ببینید این رایانه به اینترنت وصل است یا نه.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>به ⁨{host}⁩ نمی‌توان رسید.</translation>
    </message>
    <message>
        <source>Nothing answers there. Check the address, or try again later.</source>
        <translation>آنجا چیزی پاسخ نمی‌دهد. نشانی را بررسی کنید، یا بعداً دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>سرور ⁨{host}⁩ پاسخ نمی‌دهد.</translation>
    </message>
    <message>
        <source>It may be busy. Try again in a moment.</source>
        <translation>شاید سرش شلوغ است. کمی بعد دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>{host} ended the connection without an answer.</source>
        <translation>سرور ⁨{host}⁩ بی‌پاسخ اتصال را بست.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>کمی بعد دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>The encrypted connection to {host} is not trusted.</source>
        <translation>اتصال رمزنگاری‌شده با ⁨{host}⁩ قابل اعتماد نیست.</translation>
    </message>
    <message>
        <source>If your company has its own certificate authority, name its file in the settings.</source>
        <translation>اگر شرکت شما مرجع گواهی خودش را دارد، فایل آن را در تنظیمات معرفی کنید.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid at the date that this computer shows.</source>
        <translation>گواهی {host} در تاریخی که این رایانه نشان می‌دهد معتبر نیست.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, tell its administrator.</source>
        <translation>تاریخ و ساعت این رایانه را بررسی کنید. اگر درست است، به مدیر آن خبر دهید.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>از نشانی‌ای استفاده کنید که با https:// آغاز شود.</translation>
    </message>
    <message>
        <source>{host} answers, but not as expected.</source>
        <translation>سرور ⁨{host}⁩ پاسخ می‌دهد، ولی نه چنان که انتظار می‌رود.</translation>
    </message>
    <message>
        <source>Check the address. A log-in page may stand in front of it.</source>
        <translation>نشانی را بررسی کنید. شاید صفحهٔ ورودی جلوی آن باشد.</translation>
    </message>
    <message>
        <source>{host} does not accept these credentials.</source>
        <translation>سرور ⁨{host}⁩ این اطلاعات ورود را نمی‌پذیرد.</translation>
    </message>
    <message>
        <source>Check the login and the password, key or token in the settings.</source>
        <translation>نام کاربری و گذرواژه، کلید یا توکن را در تنظیمات بررسی کنید.</translation>
    </message>
    <message>
        <source>{host} does not let you do this.</source>
        <translation>سرور ⁨{host}⁩ این کار را به شما اجازه نمی‌دهد.</translation>
    </message>
    <message>
        <source>Ask an administrator for the right.</source>
        <translation>مجوز را از یک مدیر بخواهید.</translation>
    </message>
    <message>
        <source>{host} does not have this.</source>
        <translation>سرور ⁨{host}⁩ این را ندارد.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>شاید پاک شده باشد.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same moment.</source>
        <translation>کس دیگری در همین لحظه این را تغییر داد.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>{host} cannot do this.</source>
        <translation>سرور ⁨{host}⁩ این کار را نمی‌تواند بکند.</translation>
    </message>
    <message>
        <source>Do it in the helpdesk itself.</source>
        <translation>آن را در خود سامانهٔ پشتیبانی انجام دهید.</translation>
    </message>
    <message>
        <source>{host} is asked too often just now.</source>
        <translation>از ⁨{host}⁩ اکنون بیش از حد درخواست شده است.</translation>
    </message>
    <message>
        <source>{host} reports a failure of its own.</source>
        <translation>سرور ⁨{host}⁩ از خطایی در خودش خبر می‌دهد.</translation>
    </message>
    <message>
        <source>Try again later. If it stays so, tell its administrator.</source>
        <translation>بعداً دوباره امتحان کنید. اگر ادامه داشت، به مدیر آن بگویید.</translation>
    </message>
    <message>
        <source>{host} did not confirm. It may or may not have been carried out.</source>
        <translation>سرور ⁨{host}⁩ تأیید نکرد. معلوم نیست انجام شده باشد یا نه.</translation>
    </message>
    <message>
        <source>Read the conversation before you repeat it.</source>
        <translation>پیش از تکرار، گفت‌وگو را بخوانید.</translation>
    </message>
    <message>
        <source>The guide has no answer {name}.</source>
        <translation>آیین‌نامه تصمیمی به نام ⁨{name}⁩ ندارد.</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>این‌ها را دارد: {names}.</translation>
    </message>
    <message>
        <source>Nobody said when this reply is to be used.</source>
        <translation>کسی نگفته است این پاسخ کی به کار رود.</translation>
    </message>
    <message>
        <source>Write a sentence that tells colleagues when it fits best.</source>
        <translation>جمله‌ای بنویسید که به همکاران بگوید کی بهتر از همه جور است.</translation>
    </message>
    <message>
        <source>This text says what {name} does not allow: {words}.</source>
        <translation>این متن چیزی می‌گوید که ⁨{name}⁩ روا نمی‌داند: ⁨{words}⁩.</translation>
    </message>
    <message>
        <source>Change the draft in {file}, or choose an answer that grants it.</source>
        <translation>پیش‌نویس را در ⁨{file}⁩ تغییر دهید، یا تصمیمی انتخاب کنید که آن را می‌دهد.</translation>
    </message>
    <message>
        <source>Nothing was written. Look at it again.</source>
        <translation>چیزی نوشته نشد. دوباره نگاه کنید.</translation>
    </message>
    <message>
        <source>Ticket {ticket} was merged into another one.</source>
        <translation>تیکت {ticket} با تیکت دیگری ادغام شده است.</translation>
    </message>
    <message>
        <source>{host} does not let you work in the folder {folder}.</source>
        <translation>{host} اجازه نمی‌دهد در پوشهٔ {folder} کار کنید.</translation>
    </message>
    <message>
        <source>Ask whoever runs the mail server for the rights to read it and write into it.</source>
        <translation>از گردانندهٔ سرور ایمیل حق خواندن و نوشتن در آن را بخواهید.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Evenhand.</source>
        <translation>پروندهٔ {file} را نسخهٔ تازه‌تری از Evenhand نوشته است.</translation>
    </message>
    <message>
        <source>It is untouched. Update this one, or move the file away to begin anew.</source>
        <translation>پرونده دست نخورده است. این نسخه را به‌روز کنید یا برای شروع از نو پرونده را جابه‌جا کنید.</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>the category</source>
        <translation>دسته</translation>
    </message>
    <message>
        <source>the tier</source>
        <translation>سطح</translation>
    </message>
    <message>
        <source>the headroom</source>
        <translation>فضای مانور</translation>
    </message>
    <message>
        <source>how far a dispute is</source>
        <translation>مرحلهٔ اعتراض بانکی</translation>
    </message>
    <message>
        <source>whether a dispute is open</source>
        <translation>باز بودن اعتراض بانکی</translation>
    </message>
    <message>
        <source>whether it was shipped</source>
        <translation>ارسال شدن سفارش</translation>
    </message>
    <message>
        <source>the day of delivery</source>
        <translation>روز تحویل</translation>
    </message>
    <message>
        <source>the days since the order</source>
        <translation>روزهای گذشته از سفارش</translation>
    </message>
    <message>
        <source>the days since delivery</source>
        <translation>روزهای گذشته از تحویل</translation>
    </message>
    <message>
        <source>the order&apos;s total</source>
        <translation>جمع سفارش</translation>
    </message>
    <message>
        <source>how often goodwill was given</source>
        <translation>تعداد ارفاق‌ها</translation>
    </message>
    <message>
        <source>the goodwill given</source>
        <translation>مبلغ ارفاق‌ها</translation>
    </message>
    <message>
        <source>the tags</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>the country</source>
        <translation>کشور</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>کانال</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>no</source>
        <translation>خیر</translation>
    </message>
    <message>
        <source>No dispute</source>
        <translation>بدون اعتراض بانکی</translation>
    </message>
    <message>
        <source>The bank inquires</source>
        <translation>بانک پرس‌وجو کرده است</translation>
    </message>
    <message>
        <source>A dispute needs our answer</source>
        <translation>اعتراض بانکی منتظر پاسخ ماست</translation>
    </message>
    <message>
        <source>The bank reviews the dispute</source>
        <translation>بانک در حال بررسی اعتراض است</translation>
    </message>
    <message>
        <source>The dispute was won</source>
        <translation>اعتراض به سود ما پایان یافت</translation>
    </message>
    <message>
        <source>The dispute was lost</source>
        <translation>اعتراض به زیان ما پایان یافت</translation>
    </message>
    <message>
        <source>The dispute is closed</source>
        <translation>اعتراض بسته شده است</translation>
    </message>
</context>
<context>
    <name>helpdesks</name>
    <message>
        <source>Request Tracker</source>
        <translation>Request Tracker</translation>
    </message>
    <message>
        <source>https://rt.example.com</source>
        <translation>https://rt.example.com</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>نام کاربری</translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation>توکن یا گذرواژه</translation>
    </message>
    <message>
        <source>Logged in as, Settings, Auth tokens.</source>
        <translation>Logged in as, Settings, Auth tokens.</translation>
    </message>
    <message>
        <source>Zendesk</source>
        <translation>Zendesk</translation>
    </message>
    <message>
        <source>https://shop.zendesk.com</source>
        <translation>https://shop.zendesk.com</translation>
    </message>
    <message>
        <source>Email (empty for an OAuth token)</source>
        <translation>ایمیل (برای توکن OAuth خالی)</translation>
    </message>
    <message>
        <source>API token or OAuth token</source>
        <translation>توکن API یا توکن OAuth</translation>
    </message>
    <message>
        <source>An API token works for every colleague&apos;s email; an OAuth token is yours alone.</source>
        <translation>توکن API با ایمیل هر همکاری کار می‌کند؛ توکن OAuth فقط از آنِ شماست.</translation>
    </message>
    <message>
        <source>Gorgias</source>
        <translation>Gorgias</translation>
    </message>
    <message>
        <source>https://shop.gorgias.com</source>
        <translation>https://shop.gorgias.com</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>ایمیل</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>کلید API</translation>
    </message>
    <message>
        <source>Settings, REST API. The key is yours alone and has your rights.</source>
        <translation>مسیر: Settings, REST API. کلید فقط از آنِ شماست و مجوزهای شما را دارد.</translation>
    </message>
    <message>
        <source>Freshdesk</source>
        <translation>Freshdesk</translation>
    </message>
    <message>
        <source>https://shop.freshdesk.com</source>
        <translation>https://shop.freshdesk.com</translation>
    </message>
    <message>
        <source>Your picture, Profile settings. The key is yours alone.</source>
        <translation>تصویر شما، Profile settings. کلید فقط از آنِ شماست.</translation>
    </message>
    <message>
        <source>Help Scout</source>
        <translation>Help Scout</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App ID</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>App secret</translation>
    </message>
    <message>
        <source>Your profile, My apps: an app of your own acts as you.</source>
        <translation>نمایهٔ شما، My apps: برنامه‌ای از آنِ خودتان به نام شما کار می‌کند.</translation>
    </message>
    <message>
        <source>Zammad</source>
        <translation>Zammad</translation>
    </message>
    <message>
        <source>https://zammad.example.com</source>
        <translation>https://zammad.example.com</translation>
    </message>
    <message>
        <source>Your profile, Token access, with the right ticket.agent.</source>
        <translation>نمایهٔ شما، Token access، با مجوز ticket.agent.</translation>
    </message>
    <message>
        <source>Chatwoot</source>
        <translation>Chatwoot</translation>
    </message>
    <message>
        <source>https://app.chatwoot.com/app/accounts/1</source>
        <translation>https://app.chatwoot.com/app/accounts/1</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>توکن دسترسی</translation>
    </message>
    <message>
        <source>Profile settings, at the end of the page. The token is yours alone.</source>
        <translation>بخش Profile settings، پایین صفحه. توکن فقط از آنِ شماست.</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Your email at Front</source>
        <translation>ایمیل شما در Front</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>توکن API</translation>
    </message>
    <message>
        <source>The token is the company&apos;s and can act for every colleague; your email says who you are.</source>
        <translation>توکن از آنِ شرکت است و می‌تواند به نام هر همکاری کار کند؛ ایمیل شما می‌گوید که هستید.</translation>
    </message>
    <message>
        <source>Intercom</source>
        <translation>Intercom</translation>
    </message>
    <message>
        <source>https://api.intercom.io</source>
        <translation>https://api.intercom.io</translation>
    </message>
    <message>
        <source>Your email at Intercom (empty: who made the token)</source>
        <translation>ایمیل شما در Intercom (خالی: سازندهٔ توکن)</translation>
    </message>
    <message>
        <source>The token is the workspace&apos;s and can act for every colleague.</source>
        <translation>توکن از آنِ فضای کاری است و می‌تواند به نام هر همکاری کار کند.</translation>
    </message>
    <message>
        <source>FreeScout</source>
        <translation>FreeScout</translation>
    </message>
    <message>
        <source>https://help.example.com</source>
        <translation>https://help.example.com</translation>
    </message>
    <message>
        <source>Your email at FreeScout</source>
        <translation>ایمیل شما در FreeScout</translation>
    </message>
    <message>
        <source>Needs the module API and webhooks. Its key opens every mailbox: treat it like a password.</source>
        <translation>به افزونهٔ API and webhooks نیاز دارد. کلید آن همهٔ صندوق‌ها را باز می‌کند: مانند گذرواژه از آن مراقبت کنید.</translation>
    </message>
    <message>
        <source>A mailbox (IMAP)</source>
        <translation>صندوق پستی (IMAP)</translation>
    </message>
    <message>
        <source>imaps://mail.example.com</source>
        <translation>imaps://mail.example.com</translation>
    </message>
    <message>
        <source>Login, mostly the mail address</source>
        <translation>نام کاربری، بیشتر همان نشانی ایمیل</translation>
    </message>
    <message>
        <source>Password, or the one for this app</source>
        <translation>گذرواژه، یا گذرواژهٔ مخصوص این برنامه</translation>
    </message>
    <message>
        <source>With two-step sign-in, make a password for this app at your provider.</source>
        <translation>با ورود دومرحله‌ای، نزد ارائه‌دهندهٔ ایمیل گذرواژه‌ای مخصوص این برنامه بسازید.</translation>
    </message>
    <message>
        <source>smtps://mail.example.com</source>
        <translation>smtps://mail.example.com</translation>
    </message>
</context>
<context>
    <name>shops</name>
    <message>
        <source>Shopify</source>
        <translation>Shopify</translation>
    </message>
    <message>
        <source>my-shop.myshopify.com</source>
        <translation>my-shop.myshopify.com</translation>
    </message>
    <message>
        <source>Client ID (empty for an older app&apos;s token)</source>
        <translation>شناسهٔ Client ID (برای توکن برنامه‌ای قدیمی خالی)</translation>
    </message>
    <message>
        <source>Client secret or token</source>
        <translation>توکن یا Client secret</translation>
    </message>
    <message>
        <source>Rights: read_customers, read_orders, read_all_orders, read_shopify_payments_disputes.</source>
        <translation>مجوزها: read_customers, read_orders, read_all_orders, read_shopify_payments_disputes.</translation>
    </message>
    <message>
        <source>WooCommerce</source>
        <translation>WooCommerce</translation>
    </message>
    <message>
        <source>https://shop.example.com</source>
        <translation>https://shop.example.com</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Consumer key</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer secret</translation>
    </message>
    <message>
        <source>WooCommerce, Settings, Advanced, REST API: a key that may read.</source>
        <translation>مسیر: WooCommerce, Settings, Advanced, REST API. کلیدی با اجازهٔ خواندن.</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>Stripe</translation>
    </message>
    <message>
        <source>Restricted key</source>
        <translation>کلید محدود</translation>
    </message>
    <message>
        <source>A key that may read customers, charges and disputes; nothing else.</source>
        <translation>کلیدی که مشتری‌ها، پرداخت‌ها و اعتراض‌های بانکی را بخواند؛ نه چیز دیگر.</translation>
    </message>
    <message>
        <source>Recharge</source>
        <translation>Recharge</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>توکن API</translation>
    </message>
    <message>
        <source>Rights: read_customers, read_orders.</source>
        <translation>مجوزها: read_customers, read_orders.</translation>
    </message>
    <message>
        <source>BigCommerce</source>
        <translation>BigCommerce</translation>
    </message>
    <message>
        <source>https://api.bigcommerce.com/stores/abc123</source>
        <translation>https://api.bigcommerce.com/stores/abc123</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>توکن دسترسی</translation>
    </message>
    <message>
        <source>Rights: store_v2_customers_read_only, store_v2_orders_read_only.</source>
        <translation>مجوزها: store_v2_customers_read_only, store_v2_orders_read_only.</translation>
    </message>
    <message>
        <source>Vendure</source>
        <translation>Vendure</translation>
    </message>
    <message>
        <source>https://shop.example.com/admin-api</source>
        <translation>https://shop.example.com/admin-api</translation>
    </message>
    <message>
        <source>Administrator (empty for an API key)</source>
        <translation>نام مدیر (برای کلید API خالی)</translation>
    </message>
    <message>
        <source>Password or API key</source>
        <translation>گذرواژه یا کلید API</translation>
    </message>
    <message>
        <source>Right: ReadCustomer.</source>
        <translation>مجوز: ReadCustomer.</translation>
    </message>
    <message>
        <source>Files: order exports as CSV</source>
        <translation>فایل: خروجی سفارش‌ها به شکل CSV</translation>
    </message>
    <message>
        <source>A file, or a folder of files</source>
        <translation>یک فایل، یا پوشه‌ای از فایل‌ها</translation>
    </message>
    <message>
        <source>Exports of Shopify and of WooCommerce&apos;s plug-ins are known. Beside any other, orders.csv, a file orders.csv.toml says which column holds what.</source>
        <translation>خروجی‌های Shopify و افزونه‌های WooCommerce شناخته است. کنار هر فایل دیگر، مانند orders.csv، فایل orders.csv.toml می‌گوید هر ستون چه دارد.</translation>
    </message>
</context>
</TS>
