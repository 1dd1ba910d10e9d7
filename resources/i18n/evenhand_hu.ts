<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hu" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>not: {condition}</source>
        <translation>nem igaz: {condition}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> és </translation>
    </message>
    <message>
        <source>always</source>
        <translation>mindig</translation>
    </message>
    <message>
        <source> or </source>
        <translation> vagy </translation>
    </message>
    <message>
        <source>a dispute is open</source>
        <translation>vita van folyamatban</translation>
    </message>
    <message>
        <source>no dispute is open</source>
        <translation>nincs folyamatban vita</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}: {value}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>igen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nem</translation>
    </message>
    <message>
        <source>known</source>
        <translation>ismert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nem ismert</translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation>legalább {bound}</translation>
    </message>
    <message>
        <source>more than {bound}</source>
        <translation>több mint {bound}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>legfeljebb {bound}</translation>
    </message>
    <message>
        <source>less than {bound}</source>
        <translation>kevesebb mint {bound}</translation>
    </message>
    <message>
        <source>{several} or {last}</source>
        <translation>{several} vagy {last}</translation>
    </message>
    <message>
        <source>Evenhand ended while it was being sent.</source>
        <translation>Az Evenhand leállt küldés közben.</translation>
    </message>
    <message>
        <source>It had arrived: it stands in the conversation.</source>
        <translation>Megérkezett: benne van a beszélgetésben.</translation>
    </message>
    <message>
        <source>Fill in first: {names}</source>
        <translation>Előbb töltse ki: {names}</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Még nincs szöveg</translation>
    </message>
    <message>
        <source>The customer wrote again.</source>
        <translation>Az ügyfél újra írt.</translation>
    </message>
    <message>
        <source>Somebody else answered meanwhile.</source>
        <translation>Közben valaki más válaszolt.</translation>
    </message>
    <message>
        <source>The ticket&apos;s status changed.</source>
        <translation>Megváltozott a jegy állapota.</translation>
    </message>
    <message>
        <source>Somebody else has the ticket now.</source>
        <translation>A jegy már másnál van.</translation>
    </message>
    <message>
        <source>The ticket was merged into another one.</source>
        <translation>A jegyet összevonták egy másikkal.</translation>
    </message>
    <message>
        <source>In line with the guide</source>
        <translation>Összhangban a szabálykönyvvel</translation>
    </message>
    <message>
        <source>Reworded, in line with the guide</source>
        <translation>Átfogalmazva, összhangban a szabálykönyvvel</translation>
    </message>
    <message>
        <source>Promises more than the guide grants.</source>
        <translation>Többet ígér annál, ami a szabálykönyv szerint jár.</translation>
    </message>
    <message>
        <source>Sending in {seconds} s.</source>
        <translation>Küldés {seconds} mp múlva.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Küldés folyamatban</translation>
    </message>
    <message>
        <source>It may have been sent. Look at the conversation before you send it again.</source>
        <translation>Lehet, hogy már elment. Nézze meg a beszélgetést, mielőtt újra elküldi.</translation>
    </message>
    <message>
        <source>Not sent yet. It goes by itself once the helpdesk can be reached.</source>
        <translation>Még nem ment el. Magától elindul, amint a helpdesk elérhető.</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Küldésre kész</translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>A piszkozat megmaradt.</translation>
    </message>
    <message>
        <source>Not sent: {words}</source>
        <translation>Nem ment el: {words}</translation>
    </message>
    <message>
        <source>a refund</source>
        <translation>visszatérítés</translation>
    </message>
    <message>
        <source>a replacement</source>
        <translation>csere</translation>
    </message>
    <message>
        <source>another parcel</source>
        <translation>újabb csomag</translation>
    </message>
    <message>
        <source>a paid return</source>
        <translation>visszaküldés a mi költségünkre</translation>
    </message>
    <message>
        <source>a discount</source>
        <translation>kedvezmény</translation>
    </message>
    <message>
        <source>a credit</source>
        <translation>jóváírás</translation>
    </message>
    <message>
        <source>something free of charge</source>
        <translation>valami ingyen</translation>
    </message>
    <message>
        <source>a waived fee</source>
        <translation>elengedett díj</translation>
    </message>
    <message>
        <source>a deadline</source>
        <translation>határidő</translation>
    </message>
    <message>
        <source>a bargain</source>
        <translation>alku</translation>
    </message>
    <message>
        <source>{words}: no guide allows a bargain over a review or a dispute.</source>
        <translation>{words}: értékelésről és vitáról egyetlen szabálykönyv sem enged alkudozni.</translation>
    </message>
    <message>
        <source>{words}: the guide does not say that it was our fault.</source>
        <translation>{words}: a szabálykönyv nem mondja, hogy a mi hibánk volt.</translation>
    </message>
    <message>
        <source>{words}: the guide does not grant {promise}.</source>
        <translation>{words}: a szabálykönyv szerint ez nem jár: {promise}.</translation>
    </message>
    <message>
        <source>{words}: sooner than the {days} days that are granted.</source>
        <translation>{words}: korábbi annál, ami jár ({days} nap).</translation>
    </message>
    <message>
        <source>{words}: more than granted, which is {limit}.</source>
        <translation>{words}: több annál, ami jár ({limit}).</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>cím</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>telefonszám</translation>
    </message>
    <message>
        <source>a card number</source>
        <translation>kártyaszám</translation>
    </message>
    <message>
        <source>an order number</source>
        <translation>rendelésszám</translation>
    </message>
    <message>
        <source>{data}: {kind} that this ticket does not know.</source>
        <translation>{data}: ehhez a jegyhez nem tartozó adat ({kind}).</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Bármi</translation>
    </message>
    <message>
        <source>What can have happened</source>
        <translation>Mi történhetett</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Döntések</translation>
    </message>
    <message>
        <source>Tiers and figures</source>
        <translation>Szintek és számok</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Tények</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Szabályok</translation>
    </message>
    <message>
        <source>Rule {number}</source>
        <translation>{number}. szabály</translation>
    </message>
    <message>
        <source>Replies: {answer}</source>
        <translation>Válaszok: {answer}</translation>
    </message>
    <message>
        <source>from a lifetime value of {bound}</source>
        <translation>élettartamérték legalább {bound}</translation>
    </message>
    <message>
        <source>whatever the lifetime value</source>
        <translation>bármilyen élettartamértéknél</translation>
    </message>
    <message>
        <source>a lifetime value below {bound}</source>
        <translation>élettartamérték kevesebb mint {bound}</translation>
    </message>
    <message>
        <source>where no lifetime value is known</source>
        <translation>ha az élettartamérték nem ismert</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Verzió</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, verzió: {version}</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Árrés</translation>
    </message>
    <message>
        <source>A remedy&apos;s cost where no order is known</source>
        <translation>A jóvátétel költsége, ha a rendelés nem ismert</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Pénznem</translation>
    </message>
    <message>
        <source>the shop&apos;s own</source>
        <translation>a bolté</translation>
    </message>
    <message>
        <source>{rate} {own}</source>
        <translation>{rate} {own}</translation>
    </message>
    <message>
        <source>{worth}, as stated on {day}</source>
        <translation>{worth} (közölve: {day})</translation>
    </message>
    <message>
        <source>One {currency} is worth</source>
        <translation>1 {currency} értéke</translation>
    </message>
    <message>
        <source>left out of the lifetime value</source>
        <translation>nem számít az élettartamértékbe</translation>
    </message>
    <message>
        <source>counts as value</source>
        <translation>beleszámít az értékbe</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Szállítás</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Nyelvek</translation>
    </message>
    <message>
        <source>Where a language has no reply</source>
        <translation>Ha egy nyelven nincs válasz</translation>
    </message>
    <message>
        <source>The longest reply</source>
        <translation>A leghosszabb válasz</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} szó</translation>
    </message>
    <message>
        <source>The hardest reply</source>
        <translation>A legnehezebb válasz</translation>
    </message>
    <message>
        <source>LIX {number}</source>
        <translation>LIX {number}</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>nothing that counts</source>
        <translation>nem számottevő</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>semmibe</translation>
    </message>
    <message>
        <source>that it was our fault</source>
        <translation>annak elismerése, hogy a mi hibánk volt</translation>
    </message>
    <message>
        <source>{promise}, not sooner than {limit} days</source>
        <translation>{promise}, leghamarabb {limit} nap múlva</translation>
    </message>
    <message>
        <source>{promise} up to {limit}</source>
        <translation>{promise}, legfeljebb {limit}</translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation>ezek egyike: {values}</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>igen vagy nem</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>szám</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>összeg</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>nap</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>egy a többféléből</translation>
    </message>
    <message>
        <source>words</source>
        <translation>szavak</translation>
    </message>
    <message>
        <source>several words</source>
        <translation>több szó</translation>
    </message>
    <message>
        <source>read from the tag {name}</source>
        <translation>ebből a címkéből: {name}</translation>
    </message>
    <message>
        <source>read from the customer&apos;s field {name}</source>
        <translation>az ügyfél ezen mezőjéből: {name}</translation>
    </message>
    <message>
        <source>said by the agent</source>
        <translation>az ügyintéző mondja meg</translation>
    </message>
    <message>
        <source>known in every shop</source>
        <translation>minden boltban ismert</translation>
    </message>
    <message>
        <source>{share} of the order</source>
        <translation>{share} a rendelésből</translation>
    </message>
    <message>
        <source>the part of the order that is left ({fact}, of {whole})</source>
        <translation>a rendelés hátralévő része ({fact}, összesen {whole})</translation>
    </message>
    <message>
        <source>{share} of {part}</source>
        <translation>{share} ebből: {part}</translation>
    </message>
    <message>
        <source>It decided the open ticket</source>
        <translation>Ez döntött a megnyitott jegyről</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Ha</translation>
    </message>
    <message>
        <source>anything happened, to anyone</source>
        <translation>bármi történt, bárkivel</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Akkor</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Mert</translation>
    </message>
    <message>
        <source>Rules are read from the first one on: the first that fits decides.</source>
        <translation>A szabályok sorra következnek: az első dönt, amelyik illik az esetre.</translation>
    </message>
    <message>
        <source>Headroom is what is left of a customer&apos;s margin after the remedy: lifetime value times margin, less the goodwill given before, less what the remedy costs.</source>
        <translation>A mozgástér az, ami a jóvátétel után az ügyfél árréséből marad: élettartamérték szorozva az árréssel, mínusz a korábban adott méltányosság, mínusz a jóvátétel költsége.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Döntés</translation>
    </message>
    <message>
        <source>They get</source>
        <translation>Jár nekik</translation>
    </message>
    <message>
        <source>They do not get</source>
        <translation>Nem jár nekik</translation>
    </message>
    <message>
        <source>It costs the shop</source>
        <translation>A boltnak ennyibe kerül</translation>
    </message>
    <message>
        <source>A draft may promise</source>
        <translation>A piszkozat ígérheti</translation>
    </message>
    <message>
        <source>Rules that lead here</source>
        <translation>Ide vezető szabályok</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Nincs.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Válaszok</translation>
    </message>
    <message>
        <source>Reply in {language}</source>
        <translation>Válasz nyelve: {language}</translation>
    </message>
    <message>
        <source>Use it when</source>
        <translation>Mikor kell használni</translation>
    </message>
    <message>
        <source>It carries out</source>
        <translation>Ezt hajtja végre</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Más nyelven is</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>A válasz</translation>
    </message>
    <message>
        <source>As customers write it</source>
        <translation>Ahogy az ügyfelek írják</translation>
    </message>
    <message>
        <source>Rules that name it</source>
        <translation>Erre hivatkozó szabályok</translation>
    </message>
    <message>
        <source>Rules that ask for it</source>
        <translation>Ezt vizsgáló szabályok</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>{number}. oszlop</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nem használt</translation>
    </message>
    <message>
        <source>Cannot stay as it is</source>
        <translation>Nem maradhat így</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Ütközik</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Új</translation>
    </message>
    <message>
        <source>Changed there</source>
        <translation>Ott megváltozott</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Kihagyva</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Változatlanul hagyva</translation>
    </message>
    <message>
        <source>Has blanks made by hand</source>
        <translation>Kézi kitöltésű helyek vannak benne</translation>
    </message>
    <message>
        <source>Has unknown placeholders</source>
        <translation>Ismeretlen helyőrzők vannak benne</translation>
    </message>
    <message>
        <source>Same words as another</source>
        <translation>Ugyanaz, mint egy másik</translation>
    </message>
    <message>
        <source>Promises something</source>
        <translation>Ígér valamit</translation>
    </message>
    <message>
        <source>File passed over</source>
        <translation>Átugrott fájl</translation>
    </message>
    <message>
        <source>It holds no canned replies that are known here.</source>
        <translation>Nincs benne itt ismert sablonválasz.</translation>
    </message>
    <message>
        <source>promises what no answer grants</source>
        <translation>olyat ígér, ami egyik döntés szerint sem jár</translation>
    </message>
    <message>
        <source>blanks: {count}</source>
        <translation>kitöltendő helyek: {count}</translation>
    </message>
    <message>
        <source>unknown placeholders: {count}</source>
        <translation>ismeretlen helyőrzők: {count}</translation>
    </message>
    <message>
        <source>same words as {title}</source>
        <translation>ugyanaz, mint: {title}</translation>
    </message>
    <message>
        <source>{file} was edited here and changed there. Your text stays; the new one lies beside it.</source>
        <translation>{file}: itt szerkesztették, ott megváltozott. A saját szövege marad, az új mellette található.</translation>
    </message>
    <message>
        <source>Blanks made by hand</source>
        <translation>Kézi kitöltésű helyek</translation>
    </message>
    <message>
        <source>Placeholders that nothing is known for, now blanks</source>
        <translation>Ismeretlen helyőrzők, most kitöltendő helyek</translation>
    </message>
    <message>
        <source>Left out, because nothing imported is run</source>
        <translation>Kihagyva, mert importált kódot nem futtatunk</translation>
    </message>
    <message>
        <source>The same words stand in</source>
        <translation>Ugyanez áll itt is</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation>A piszkozat</translation>
    </message>
    <message>
        <source>Can become replies</source>
        <translation>Válasszá tehető</translation>
    </message>
    <message>
        <source>Cannot stay as they are</source>
        <translation>Nem maradhatnak így</translation>
    </message>
    <message>
        <source>What no reply may say</source>
        <translation>Amit egy válasz sem mondhat</translation>
    </message>
    <message>
        <source>What it promises</source>
        <translation>Amit ígér</translation>
    </message>
    <message>
        <source>Answers that grant all of that</source>
        <translation>Döntések, amelyek szerint mindez jár</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>és még {count}</translation>
    </message>
    <message>
        <source>None. No answer of this guide grants all of that.</source>
        <translation>Nincs. Ebben a szabálykönyvben egyik döntés szerint sem jár mindez.</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Táblázat (CSV)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Cím</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Szöveg</translation>
    </message>
    <message>
        <source>Number or id</source>
        <translation>Szám vagy azonosító</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Mikor kell használni</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mappa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Nyelv</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Címkék</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Bekapcsolva</translation>
    </message>
    <message>
        <source>Edited here, not changed there</source>
        <translation>Itt szerkesztve, ott változatlan</translation>
    </message>
    <message>
        <source>Made a reply already</source>
        <translation>Már válasz lett belőle</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Változatlan</translation>
    </message>
    <message>
        <source>Skipped: switched off there</source>
        <translation>Kihagyva: ott ki van kapcsolva</translation>
    </message>
    <message>
        <source>Skipped: no text</source>
        <translation>Kihagyva: nincs szövege</translation>
    </message>
    <message>
        <source>Skipped: longer than a reply may be, or too many blanks</source>
        <translation>Kihagyva: hosszabb a megengedettnél, vagy túl sok benne a kitöltendő hely</translation>
    </message>
    <message>
        <source>an admitted fault</source>
        <translation>elismert hiba</translation>
    </message>
    <message>
        <source>{promise}: {words}</source>
        <translation>{promise}: {words}</translation>
    </message>
    <message>
        <source>Ties a remedy to a review or a dispute: {words}</source>
        <translation>Értékeléshez vagy vitához köti a jóvátételt: {words}</translation>
    </message>
    <message>
        <source>Speaks of {words}</source>
        <translation>Erről beszél: {words}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, {line}. sor</translation>
    </message>
    <message>
        <source>{file}, entry {entry}</source>
        <translation>{file}, {entry}. bejegyzés</translation>
    </message>
    <message>
        <source>no canned replies that are known here. Choose the program that wrote the file.</source>
        <translation>nincs itt ismert sablonválasz. Válassza ki a programot, amely a fájlt írta.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Megerősítve</translation>
    </message>
    <message>
        <source>Detected: {category}</source>
        <translation>Felismerve: {category}</translation>
    </message>
    <message>
        <source>words kept</source>
        <translation>szavak megőrizve</translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation>Jegy: {ticket}</translation>
    </message>
    <message>
        <source>no longer in the guide</source>
        <translation>már nincs a szabálykönyvben</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Belső megjegyzés</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>ügyfél</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>ügyintéző</translation>
    </message>
    <message>
        <source>helpdesk</source>
        <translation>helpdesk</translation>
    </message>
    <message>
        <source>file without a name</source>
        <translation>névtelen fájl</translation>
    </message>
    <message>
        <source>This image is inside the mail. See it in the helpdesk.</source>
        <translation>Ez a kép a levélben van. A helpdeskben nézheti meg.</translation>
    </message>
    <message>
        <source>Write to {host} in the mail program?</source>
        <translation>Levelet ír a levelezőprogramban ide: {host}?</translation>
    </message>
    <message>
        <source>Open the image at {host} in the browser?</source>
        <translation>Megnyitja a böngészőben a képet innen: {host}?</translation>
    </message>
    <message>
        <source>Open {host} in the browser?</source>
        <translation>Megnyitja a böngészőben: {host}?</translation>
    </message>
    <message>
        <source>Spelt out it looks like {spelled}, which may imitate another name.</source>
        <translation>Betűzve így fest: {spelled}. Lehet, hogy egy másik nevet utánoz.</translation>
    </message>
    <message>
        <source>The text says {claims}, but it leads to {host}.</source>
        <translation>A szöveg szerint ide vezet: {claims}, valójában viszont ide: {host}.</translation>
    </message>
    <message>
        <source>Nothing is fetched here: that would tell the sender that the mail was read.</source>
        <translation>Innen semmi sem töltődik le: a feladó megtudná belőle, hogy elolvasták a levelet.</translation>
    </message>
    <message>
        <source>only if known: {name}</source>
        <translation>csak ha ismert: {name}</translation>
    </message>
    <message>
        <source>else only if known: {name}</source>
        <translation>különben csak ha ismert: {name}</translation>
    </message>
    <message>
        <source>else</source>
        <translation>különben</translation>
    </message>
    <message>
        <source>in any case</source>
        <translation>mindenképpen</translation>
    </message>
    <message>
        <source>customer&apos;s first name</source>
        <translation>az ügyfél keresztneve</translation>
    </message>
    <message>
        <source>customer&apos;s name</source>
        <translation>az ügyfél neve</translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation>az ügyintéző neve</translation>
    </message>
    <message>
        <source>shop&apos;s name</source>
        <translation>a bolt neve</translation>
    </message>
    <message>
        <source>ticket number</source>
        <translation>a jegy száma</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>a rendelés száma</translation>
    </message>
    <message>
        <source>order total</source>
        <translation>a rendelés végösszege</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>válasz</translation>
    </message>
    <message>
        <source>delivery address</source>
        <translation>szállítási cím</translation>
    </message>
    <message>
        <source>delivery date</source>
        <translation>kézbesítés napja</translation>
    </message>
    <message>
        <source>end of term</source>
        <translation>időszak vége</translation>
    </message>
    <message>
        <source>new address</source>
        <translation>új cím</translation>
    </message>
    <message>
        <source>new plan</source>
        <translation>új csomag</translation>
    </message>
    <message>
        <source>next date</source>
        <translation>következő dátum</translation>
    </message>
    <message>
        <source>payment link</source>
        <translation>fizetési hivatkozás</translation>
    </message>
    <message>
        <source>refund date</source>
        <translation>visszatérítés napja</translation>
    </message>
    <message>
        <source>return address</source>
        <translation>visszaküldési cím</translation>
    </message>
    <message>
        <source>ship date</source>
        <translation>feladás napja</translation>
    </message>
    <message>
        <source>tracking link</source>
        <translation>nyomkövetési hivatkozás</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>mire szolgál</translation>
    </message>
    <message>
        <source>why it does not work</source>
        <translation>miért nem működik</translation>
    </message>
    <message>
        <source>No customer is known yet</source>
        <translation>Még egy ügyfél sem ismert</translation>
    </message>
    <message>
        <source>{share} % are above</source>
        <translation>{share}% van fölötte</translation>
    </message>
    <message>
        <source>{above} of {all} customers</source>
        <translation>{all} ügyfélből {above}</translation>
    </message>
    <message>
        <source>Customers whose orders are kept on this computer.</source>
        <translation>Azok az ügyfelek, akiknek a rendelései ezen a számítógépen megvannak.</translation>
    </message>
    <message>
        <source>No orders are kept here: these are the customers of past answers, one an answer.</source>
        <translation>Itt nincsenek rendelések: ezek a korábbi válaszok ügyfelei, válaszonként egy.</translation>
    </message>
    <message>
        <source>{count} without a lifetime value in this currency are left out.</source>
        <translation>{count} ügyfél kimarad, mert ebben a pénznemben nincs élettartamértéke.</translation>
    </message>
    <message>
        <source>The journal has no answer to a customer whose lifetime value was known.</source>
        <translation>A naplóban nincs válasz olyan ügyfélnek, akinek ismert volt az élettartamértéke.</translation>
    </message>
    <message>
        <source>{count} answers from {first} to {last}.</source>
        <translation>{count} válasz, {first} – {last}.</translation>
    </message>
    <message>
        <source>{count} more without a lifetime value are passed over.</source>
        <translation>További {count} válasz kimarad, mert nincs hozzá élettartamérték.</translation>
    </message>
    <message>
        <source>Of {count} the cost cannot be told.</source>
        <translation>{count} esetben a költség nem állapítható meg.</translation>
    </message>
    <message>
        <source>At a gross margin of</source>
        <translation>Ekkora bruttó árrésnél</translation>
    </message>
    <message>
        <source>Those above have earned us</source>
        <translation>A fölötte lévők ennyit hoztak</translation>
    </message>
    <message>
        <source>Generous answers</source>
        <translation>Nagyvonalú válaszok</translation>
    </message>
    <message>
        <source>They would have cost</source>
        <translation>Ennyibe kerültek volna</translation>
    </message>
    <message>
        <source>Margin left on these tickets</source>
        <translation>Ezeken a jegyeken maradt árrés</translation>
    </message>
    <message>
        <source>Tickets left below zero</source>
        <translation>Nulla alatt maradt jegyek</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}”</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} perc</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} óra</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} nap</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy. MMM</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normál</translation>
    </message>
    <message>
        <source>LTV unknown</source>
        <translation>LTV ismeretlen</translation>
    </message>
    <message>
        <source>Lifetime value unknown: no shop knows this address.</source>
        <translation>Ismeretlen élettartamérték: egyik bolt sem ismeri ezt a címet.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: no order found for this address.</source>
        <translation>Ismeretlen élettartamérték: ehhez a címhez nincs rendelés.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: orders in several currencies.</source>
        <translation>Ismeretlen élettartamérték: a rendelések több pénznemben vannak.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: older orders cannot be seen.</source>
        <translation>Ismeretlen élettartamérték: a régebbi rendelések nem látszanak.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: not every shop has answered yet.</source>
        <translation>Ismeretlen élettartamérték: még nem válaszolt minden bolt.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: not in the guide&apos;s currency.</source>
        <translation>Ismeretlen élettartamérték: nem a szabálykönyv pénznemében van.</translation>
    </message>
    <message>
        <source>Lifetime value unknown: several people use this address.</source>
        <translation>Ismeretlen élettartamérték: ezt a címet többen használják.</translation>
    </message>
    <message>
        <source>Lifetime value unknown.</source>
        <translation>Ismeretlen élettartamérték.</translation>
    </message>
    <message>
        <source>mentions a bad review</source>
        <translation>rossz értékelést említ</translation>
    </message>
    <message>
        <source>offers to change a review</source>
        <translation>értékelés módosítását ajánlja</translation>
    </message>
    <message>
        <source>mentions telling others</source>
        <translation>azt említi, hogy másoknak is elmondja</translation>
    </message>
    <message>
        <source>mentions a chargeback</source>
        <translation>visszaterhelést említ</translation>
    </message>
    <message>
        <source>says a dispute is open</source>
        <translation>azt írja, hogy vita van folyamatban</translation>
    </message>
    <message>
        <source>mentions legal steps</source>
        <translation>jogi lépéseket említ</translation>
    </message>
    <message>
        <source>heated words</source>
        <translation>indulatos szavak</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Kifizetve</translation>
    </message>
    <message>
        <source>Tax left out</source>
        <translation>Adó levonva</translation>
    </message>
    <message>
        <source>Shipping left out</source>
        <translation>Szállítás levonva</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Visszatérítve</translation>
    </message>
    <message>
        <source>Lost disputes</source>
        <translation>Elvesztett viták</translation>
    </message>
    <message>
        <source>As the source states it</source>
        <translation>Ahogy a forrás közli</translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation>Nem olvasható fájl: {file}.</translation>
    </message>
    <message>
        <source>{file} was not understood.</source>
        <translation>Nem értelmezhető fájl: {file}.</translation>
    </message>
    <message>
        <source>{file} names something unknown: {field}.</source>
        <translation>{file}: ismeretlen név szerepel benne: {field}.</translation>
    </message>
    <message>
        <source>{file} has a value that cannot be: {field}.</source>
        <translation>{file}: lehetetlen érték szerepel benne: {field}.</translation>
    </message>
    <message>
        <source>{file} lacks {field}.</source>
        <translation>{file}: hiányzik belőle: {field}.</translation>
    </message>
    <message>
        <source>{file} has an entry twice: {field}.</source>
        <translation>{file}: kétszer szerepel benne: {field}.</translation>
    </message>
    <message>
        <source>{file} was damaged.</source>
        <translation>Megsérült fájl: {file}.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Evenhand.</source>
        <translation>A(z) {file} fájlt egy újabb Evenhand írta.</translation>
    </message>
    <message>
        <source>Tickets are read by simple rules: {file} cannot be used.</source>
        <translation>A jegyeket egyszerű szabályok olvassák, mert ez nem használható: {file}.</translation>
    </message>
    <message>
        <source>It is untouched. Update this one, or move the file away to begin anew.</source>
        <translation>Érintetlen maradt. Frissítse ezt a változatot, vagy helyezze át a fájlt, és kezdje elölről.</translation>
    </message>
    <message>
        <source>The default is used.</source>
        <translation>Az alapértelmezés érvényes.</translation>
    </message>
    <message>
        <source>Expect more wrong and unsure categories. Install Evenhand again to mend it.</source>
        <translation>Több lesz a téves és a bizonytalan kategória. A javításhoz telepítse újra az Evenhandet.</translation>
    </message>
    <message>
        <source>It is kept as {kept}; a fresh one was begun.</source>
        <translation>Megőrizve, új nevén: {kept}; helyette üres fájl készült.</translation>
    </message>
    <message>
        <source>The default is used. Allowed: {allowed}.</source>
        <translation>Az alapértelmezés érvényes. Megengedett: {allowed}.</translation>
    </message>
    <message>
        <source>The reply to #{ticket} was not inserted.</source>
        <translation>A válasz nem lett beszúrva: #{ticket}.</translation>
    </message>
    <message>
        <source>Copy it, and paste it there yourself.</source>
        <translation>Másolja, és illessze be ott saját kezűleg.</translation>
    </message>
    <message>
        <source>Click into the editor there first.</source>
        <translation>Előbb kattintson ott a szerkesztőbe.</translation>
    </message>
    <message>
        <source>The editor there cannot be written in now.</source>
        <translation>Az ottani szerkesztőbe most nem lehet írni.</translation>
    </message>
    <message>
        <source>The cursor is in a password field there.</source>
        <translation>A kurzor ott egy jelszómezőben áll.</translation>
    </message>
    <message>
        <source>The browser shows another page by now.</source>
        <translation>A böngésző már másik oldalt mutat.</translation>
    </message>
    <message>
        <source>The browser does not let the extension work on this page.</source>
        <translation>A böngésző ezen az oldalon nem engedi működni a bővítményt.</translation>
    </message>
    <message>
        <source>What stands in the editor there is too long to be read.</source>
        <translation>Az ottani szerkesztőben lévő szöveg túl hosszú ahhoz, hogy be lehessen olvasni.</translation>
    </message>
    <message>
        <source>The browser has not said whether it inserted the reply to #{ticket}.</source>
        <translation>A böngésző nem közölte, beszúrta-e a választ: #{ticket}.</translation>
    </message>
    <message>
        <source>Look whether it stands in the editor before you insert it again.</source>
        <translation>Nézze meg, ott van-e a szerkesztőben, mielőtt újra beszúrja.</translation>
    </message>
    <message>
        <source>Compare them before you send it there.</source>
        <translation>Vesse össze őket, mielőtt ott elküldi.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor shows other words than the draft.</source>
        <translation>A helpdesk szerkesztőjében más szöveg van, mint a piszkozatban.</translation>
    </message>
    <message>
        <source>The browser shows #{shown}, and this reply is for #{ticket}. It was not inserted.</source>
        <translation>A böngésző ezt mutatja: #{shown}, a válasz viszont ehhez tartozik: #{ticket}. Nem lett beszúrva.</translation>
    </message>
    <message>
        <source>Open the ticket there first.</source>
        <translation>Előbb nyissa meg ott a jegyet.</translation>
    </message>
    <message>
        <source>Another ticket was opened. The draft is kept with its own.</source>
        <translation>Közben másik jegyet nyitottak meg. A piszkozat a saját jegyénél megmaradt.</translation>
    </message>
    <message>
        <source>The draft was changed. Insert it again.</source>
        <translation>A piszkozat megváltozott. Szúrja be újra.</translation>
    </message>
    <message>
        <source>It is sent from here.</source>
        <translation>Az elküldése innen történik.</translation>
    </message>
    <message>
        <source>{window} did not take the reply.</source>
        <translation>Nem vette át a választ: {window}.</translation>
    </message>
    <message>
        <source>It is on the clipboard: click into the editor there and press {keys}.</source>
        <translation>A vágólapon van: kattintson ott a szerkesztőbe, és nyomja meg ezt: {keys}.</translation>
    </message>
    <message>
        <source>Click into the helpdesk&apos;s editor.</source>
        <translation>Kattintson a helpdesk szerkesztőjébe.</translation>
    </message>
    <message>
        <source>The reply is pasted there. Esc stops that.</source>
        <translation>A válasz oda kerül. Az Esc leállítja.</translation>
    </message>
    <message>
        <source>The desktop is asked whether Evenhand may press keys.</source>
        <translation>Az asztali környezet megkérdezi, hogy az Evenhand lenyomhat-e billentyűket.</translation>
    </message>
    <message>
        <source>Allow it, and come back here. If you do not, the reply is only copied.</source>
        <translation>Engedélyezze, majd térjen vissza ide. Ha nem engedélyezi, a válasz csak a vágólapra kerül.</translation>
    </message>
    <message>
        <source>The other window could not be brought to the front.</source>
        <translation>A másik ablakot nem sikerült előtérbe hozni.</translation>
    </message>
    <message>
        <source>Keys were held down.</source>
        <translation>Billentyűk voltak lenyomva.</translation>
    </message>
    <message>
        <source>Press {keys} in the helpdesk&apos;s editor.</source>
        <translation>Nyomja meg ezt a helpdesk szerkesztőjében: {keys}.</translation>
    </message>
    <message>
        <source>The reply is copied.</source>
        <translation>A válasz a vágólapra került.</translation>
    </message>
    <message>
        <source>Pasted {time} into {window}</source>
        <translation>Beillesztve: {time}, ide: {window}</translation>
    </message>
    <message>
        <source>Inserted {time}. Send it there.</source>
        <translation>Beszúrva: {time}. Küldje el ott.</translation>
    </message>
    <message>
        <source>The other window</source>
        <translation>A másik ablak</translation>
    </message>
    <message>
        <source>What was on the clipboard is too large to be put back.</source>
        <translation>A vágólap korábbi tartalma túl nagy ahhoz, hogy visszakerüljön.</translation>
    </message>
    <message>
        <source>{tag} (waits)</source>
        <translation>{tag} (várakozik)</translation>
    </message>
    <message>
        <source>without {tag} (waits)</source>
        <translation>nélküle: {tag} (várakozik)</translation>
    </message>
    <message>
        <source>The tag {tag} waits until the helpdesk can be reached. Take it back</source>
        <translation>A címke a helpdesk elérhetőségére vár: {tag}. Visszavonás</translation>
    </message>
    <message>
        <source>The tag {tag} goes once the helpdesk can be reached. Keep it</source>
        <translation>A címke lekerül, amint a helpdesk elérhető: {tag}. Megtartás</translation>
    </message>
    <message>
        <source>The tags of #{ticket} waited for more than an hour: {tags}</source>
        <translation>Több mint egy órát vártak a címkék, jegy: #{ticket}: {tags}</translation>
    </message>
    <message>
        <source>The tags of #{ticket} were not changed: {tags}</source>
        <translation>Nem változtak a címkék, jegy: #{ticket}: {tags}</translation>
    </message>
    <message>
        <source>without {tag}</source>
        <translation>nélküle: {tag}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Evenhand</source>
        <translation>Az Evenhand névjegye</translation>
    </message>
    <message>
        <source>The same case gets the same answer, however loud the customer is.</source>
        <translation>Ugyanarra az esetre ugyanaz a válasz jár, bármilyen hangos az ügyfél.</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Miből áll</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Mit mond</translation>
    </message>
    <message>
        <source>Evenhand {version}</source>
        <translation>Evenhand {version}</translation>
    </message>
    <message>
        <source>MIT licence. It uses Qt under the LGPL 3: Qt&apos;s libraries lie in the program&apos;s folder as files of their own, and you may put changed ones in their place. Their source: download.qt.io.</source>
        <translation>MIT-licenc. A Qt-t az LGPL 3 szerint használja: a Qt programkönyvtárai külön fájlokként a program mappájában vannak, és módosítottakkal helyettesíthetők. A forrásuk: download.qt.io.</translation>
    </message>
    <message>
        <source>There is no model here.</source>
        <translation>Itt nincs modell.</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkártya</translation>
    </message>
    <message>
        <source>what it learnt</source>
        <translation>amit tanult</translation>
    </message>
    <message>
        <source>It brings no text of its own.</source>
        <translation>Nincs hozzá saját szöveg.</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>#{ticket} is solved.</source>
        <translation>Megoldva: #{ticket}.</translation>
    </message>
    <message>
        <source>#{ticket} was answered, but not solved.</source>
        <translation>Megválaszolva, de nincs megoldva: #{ticket}.</translation>
    </message>
    <message>
        <source>The account was changed or opened anew before the answer had arrived.</source>
        <translation>A válasz megérkezése előtt fiókot váltott, vagy újra megnyílt.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Másolva</translation>
    </message>
    <message>
        <source>The answer to #{ticket} is on its way.</source>
        <translation>Úton van a válasz erre: #{ticket}.</translation>
    </message>
    <message>
        <source>Wait until it has arrived, or take it back.</source>
        <translation>Várja meg, amíg megérkezik, vagy vonja vissza.</translation>
    </message>
    <message>
        <source>The ticket is solved once it has arrived.</source>
        <translation>A jegy akkor lesz megoldva, amikor a válasz megérkezett.</translation>
    </message>
    <message>
        <source>#{ticket} waits for the customer.</source>
        <translation>Az ügyfélre vár: #{ticket}.</translation>
    </message>
    <message>
        <source>#{ticket} is open.</source>
        <translation>Nyitva: #{ticket}.</translation>
    </message>
    <message>
        <source>#{ticket} rests until {moment}.</source>
        <translation>Elhalasztva: #{ticket}, eddig: {moment}.</translation>
    </message>
    <message>
        <source>It is kept here, too. Send it from one place only.</source>
        <translation>Itt is megmaradt. Csak az egyik helyről küldje el.</translation>
    </message>
    <message>
        <source>The draft of #{ticket} stands in the helpdesk.</source>
        <translation>A helpdeskben van a piszkozat: #{ticket}.</translation>
    </message>
    <message>
        <source>#{ticket} is yours.</source>
        <translation>Önnél van: #{ticket}.</translation>
    </message>
    <message>
        <source>#{ticket} belongs to nobody now.</source>
        <translation>Senkinél sincs: #{ticket}.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Újranyitás</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message numerus="yes">
        <source>%n new reply(ies)</source>
        <translation>
            <numerusform>%n új válasz</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>Jegy: {number}</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>A jegy megnyitása</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Reading the drafts</source>
        <translation>A piszkozatok olvasása</translation>
    </message>
    <message>
        <source>Make it a reply</source>
        <translation>Legyen válasz</translation>
    </message>
    <message>
        <source>Imported drafts</source>
        <translation>Importált piszkozatok</translation>
    </message>
    <message>
        <source>Drafts that wait: {count}</source>
        <translation>Várakozó piszkozatok: {count}</translation>
    </message>
    <message>
        <source>No draft waits.</source>
        <translation>Nincs várakozó piszkozat.</translation>
    </message>
    <message>
        <source>It is a reply now: {name}</source>
        <translation>Mostantól válasz: {name}</translation>
    </message>
    <message>
        <source>Search the drafts</source>
        <translation>Keresés a piszkozatok között</translation>
    </message>
    <message>
        <source>Drafts that wait</source>
        <translation>Várakozó piszkozatok</translation>
    </message>
    <message>
        <source>The chosen draft</source>
        <translation>A kiválasztott piszkozat</translation>
    </message>
    <message>
        <source>The answer that it carries out</source>
        <translation>A döntés, amelyet végrehajt</translation>
    </message>
    <message>
        <source>When it is to be used</source>
        <translation>Mikor kell használni</translation>
    </message>
    <message>
        <source>A sentence that says when it fits best</source>
        <translation>Egy mondat arról, mikor illik a legjobban</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>The browser cannot reach this panel.</source>
        <translation>A böngésző nem éri el ezt a panelt.</translation>
    </message>
    <message>
        <source>Another one may be open, or its folder is open to others. All else works.</source>
        <translation>Lehet, hogy egy másik is nyitva van, vagy a mappája mások számára is nyitott. Minden más működik.</translation>
    </message>
</context>
<context>
    <name>BrowseRow</name>
    <message>
        <source>Choose a file</source>
        <translation>Fájl kiválasztása</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Mappa kiválasztása</translation>
    </message>
    <message>
        <source>Export of orders</source>
        <translation>Rendelések exportja</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-fájlok (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Minden fájl (*)</translation>
    </message>
    <message>
        <source>Folder of exports</source>
        <translation>Exportok mappája</translation>
    </message>
</context>
<context>
    <name>Bugs</name>
    <message>
        <source>Your drafts are kept. {where}</source>
        <translation>A piszkozatok megmaradtak. {where}</translation>
    </message>
    <message>
        <source>Something in Evenhand broke.</source>
        <translation>Valami elromlott az Evenhandben.</translation>
    </message>
    <message>
        <source>Evenhand ended by itself last time.</source>
        <translation>Az Evenhand legutóbb magától leállt.</translation>
    </message>
    <message>
        <source>Your drafts are kept, and what was being sent is looked for before it goes again.</source>
        <translation>A piszkozatok megmaradtak, és ami küldés alatt volt, arról előbb kiderül, elment-e, mielőtt újra elindul.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>A jelentés megmutatása</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Billentyűk</translation>
    </message>
</context>
<context>
    <name>Citizen</name>
    <message>
        <source>{key} is taken by another program.</source>
        <translation>Másik program foglalja: {key}.</translation>
    </message>
    <message>
        <source>{key} cannot be a key for everywhere.</source>
        <translation>Nem lehet mindenhol működő billentyű: {key}.</translation>
    </message>
    <message>
        <source>This system gives no program a key for everywhere.</source>
        <translation>Ez a rendszer egyik programnak sem ad mindenhol működő billentyűt.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Beállítások</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Válasszon másikat.</translation>
    </message>
</context>
<context>
    <name>ClosedBrowser</name>
    <message>
        <source>Copy</source>
        <translation>Másolás</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Összes kijelölése</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Evenhand is still open: a draft could not be stored.</source>
        <translation>Az Evenhand még nyitva van: egy piszkozatot nem lehetett tárolni.</translation>
    </message>
    <message>
        <source>Copy it to another place, or close all the same.</source>
        <translation>Másolja máshová, vagy zárja be így is.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Bezárás így is</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Your answer</source>
        <translation>Az Ön válasza</translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation>A beszélgetésben</translation>
    </message>
    <message>
        <source>Is this your answer? The words are the same.</source>
        <translation>Ez az Ön válasza? A szöveg ugyanaz.</translation>
    </message>
    <message numerus="yes">
        <source>Is this your answer? They differ in %n place(s).</source>
        <translation>
            <numerusform>Ez az Ön válasza? %n helyen eltérnek.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect a helpdesk</source>
        <translation>Helpdesk csatlakoztatása</translation>
    </message>
    <message>
        <source>Where you answer tickets</source>
        <translation>Ahol a jegyeket megválaszolja</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Bejelentkezés módja</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation>Felhasználónév és jelszó</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cím</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Felhasználónév</translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation>Token vagy jelszó</translation>
    </message>
    <message>
        <source>Server for sending, if it is another one</source>
        <translation>Küldő kiszolgáló, ha más</translation>
    </message>
    <message>
        <source>Custom field for tags</source>
        <translation>Egyéni mező a címkéknek</translation>
    </message>
    <message>
        <source>User custom field with the lifetime value</source>
        <translation>Az élettartamérték egyéni felhasználói mezője</translation>
    </message>
    <message>
        <source>Its currency</source>
        <translation>A pénzneme</translation>
    </message>
    <message>
        <source>Company certificate (PEM file)</source>
        <translation>Céges tanúsítvány (PEM-fájl)</translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation>A helpdesk lekérdezése</translation>
    </message>
    <message>
        <source>Asking the helpdesk, then your keyring</source>
        <translation>A helpdesk, majd a kulcstartó lekérdezése</translation>
    </message>
    <message>
        <source>It works. You are {who}.</source>
        <translation>Működik. Ön itt: {who}.</translation>
    </message>
    <message>
        <source>This key can act for your colleagues, too. One of your own is safer.</source>
        <translation>Ezzel a kulccsal a munkatársai nevében is el lehet járni. Saját kulcs biztonságosabb.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiválasztás</translation>
    </message>
    <message>
        <source>Company certificate</source>
        <translation>Céges tanúsítvány</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Tanúsítványok (*.pem *.crt)</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Yes, remove</source>
        <translation>Igen, eltávolítom</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eltávolítás</translation>
    </message>
</context>
<context>
    <name>ConversationPanel</name>
    <message>
        <source>Show the words that decided</source>
        <translation>A döntő szavak megmutatása</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older</source>
        <translation>
            <numerusform>Még %n régebbi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n older messages</source>
        <translation>
            <numerusform>%n régebbi üzenet megmutatása</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Beszélgetés</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Unknown customer</source>
        <translation>Ismeretlen ügyfél</translation>
    </message>
    <message>
        <source>{worth}, {age} old</source>
        <translation>{worth}, {age} óta</translation>
    </message>
    <message>
        <source>Lifetime value: {words}</source>
        <translation>Élettartamérték: {words}</translation>
    </message>
    <message>
        <source>How this sum is made up</source>
        <translation>Hogyan jön ki az összeg</translation>
    </message>
    <message>
        <source>dispute due {day}</source>
        <translation>vita határideje: {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n rendelés</numerusform>
        </translation>
    </message>
    <message>
        <source>since {month}</source>
        <translation>első: {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n visszatérítés</numerusform>
        </translation>
    </message>
    <message>
        <source>another address?</source>
        <translation>másik cím?</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n cím</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopPage</name>
    <message>
        <source>Window</source>
        <translation>Ablak</translation>
    </message>
    <message>
        <source>On Wayland the desktop decides where windows stand: place it by its own keys.</source>
        <translation>Wayland alatt az asztali környezet dönti el, hol állnak az ablakok: az ottani billentyűkkel helyezheti el.</translation>
    </message>
    <message>
        <source>Keep the edge free for it</source>
        <translation>A képernyő szélének fenntartása</translation>
    </message>
    <message>
        <source>Other windows, when maximised, then leave it its place.</source>
        <translation>A teljes méretű ablakok így meghagyják a helyét.</translation>
    </message>
    <message>
        <source>This system reserves no room for a window. It can stay above the others.</source>
        <translation>Ez a rendszer nem tart fenn helyet ablaknak. A többi fölött maradhat.</translation>
    </message>
    <message>
        <source>Stay above other windows</source>
        <translation>Mindig a többi ablak fölött</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nincs</translation>
    </message>
    <message>
        <source>No key that works everywhere</source>
        <translation>Nincs mindenhol működő billentyű</translation>
    </message>
    <message>
        <source>Key that brings Evenhand to the front</source>
        <translation>Billentyű, amely az Evenhandet előtérbe hozza</translation>
    </message>
    <message>
        <source>No program gets such a key here. Use the tray, or let a desktop key run: {command}</source>
        <translation>Itt egy program sem kap ilyen billentyűt. Használja a rendszertálcát, vagy indítsa az asztali környezet billentyűjével: {command}</translation>
    </message>
    <message>
        <source>Closing leaves it in the tray</source>
        <translation>Bezáráskor maradjon a rendszertálcán</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing ends Evenhand.</source>
        <translation>Ez az asztali környezet nem mutat rendszertálcát, ezért bezáráskor az Evenhand kilép.</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Indítás bejelentkezéskor</translation>
    </message>
    <message>
        <source>Notify me of new replies</source>
        <translation>Értesítés az új válaszokról</translation>
    </message>
    <message>
        <source>Those on my own tickets, by the system&apos;s notifications.</source>
        <translation>A saját jegyeimre érkezőkről, a rendszer értesítéseivel.</translation>
    </message>
    <message>
        <source>Name customer and subject there</source>
        <translation>Legyen benne az ügyfél és a tárgy</translation>
    </message>
    <message>
        <source>Quiet mode: nothing for now</source>
        <translation>Csendes mód: most semmi</translation>
    </message>
    <message>
        <source>At the right edge of the screen</source>
        <translation>A képernyő jobb szélén</translation>
    </message>
    <message>
        <source>At the left edge of the screen</source>
        <translation>A képernyő bal szélén</translation>
    </message>
    <message>
        <source>Where I put it</source>
        <translation>Ahová én teszem</translation>
    </message>
    <message>
        <source>Press it together with Ctrl, Alt or Meta, or take a function key.</source>
        <translation>Nyomja le a Ctrl, az Alt vagy a Meta billentyűvel együtt, vagy válasszon funkcióbillentyűt.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnosztika</translation>
    </message>
    <message>
        <source>For whoever helps you</source>
        <translation>Annak, aki segít Önnek</translation>
    </message>
    <message>
        <source>Versions, choices and what Evenhand noted of itself. No customer&apos;s words, no names, no secret. It goes nowhere unless you copy it.</source>
        <translation>Verziók, beállítások és amit az Evenhand magáról feljegyzett. Nincsenek benne ügyfelek szavai, nevek vagy titkos adatok. Sehová sem kerül, hacsak nem másolja.</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Amit a másolat tartalmaz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Másolás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Másolva</translation>
    </message>
</context>
<context>
    <name>DraftActions</name>
    <message>
        <source>Copy</source>
        <translation>Másolás</translation>
    </message>
    <message>
        <source>Copy the draft</source>
        <translation>A piszkozat másolása</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Jegyzet</translation>
    </message>
    <message>
        <source>Add as an internal note</source>
        <translation>Hozzáadás belső megjegyzésként</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Beszúrás</translation>
    </message>
    <message>
        <source>Insert into the helpdesk</source>
        <translation>Beszúrás a helpdeskbe</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Küldés</translation>
    </message>
    <message>
        <source>Send to the customer</source>
        <translation>Küldés az ügyfélnek</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Megérkezett</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Újraküldés</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Maradjon piszkozat</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Próba most</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>Draft</source>
        <translation>Piszkozat</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Undo</source>
        <translation>Visszavonás</translation>
    </message>
    <message>
        <source>Undo sending</source>
        <translation>Küldés visszavonása</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Másolva</translation>
    </message>
    <message>
        <source>Write, or pick a reply above</source>
        <translation>Írjon, vagy válasszon fent egy választ</translation>
    </message>
    <message>
        <source>Only the beginning was pasted: the text is too long for an answer.</source>
        <translation>Csak az eleje lett beillesztve: a szöveg túl hosszú válasznak.</translation>
    </message>
</context>
<context>
    <name>DrawerFlow</name>
    <message>
        <source>An answer waits until the helpdesk can be reached.</source>
        <translation>Egy válasz arra vár, hogy a helpdesk elérhető legyen.</translation>
    </message>
    <message>
        <source>An answer may or may not have been sent.</source>
        <translation>Egy válaszról nem tudni, elment-e.</translation>
    </message>
    <message>
        <source>An answer was not sent. It is kept as a draft.</source>
        <translation>Egy válasz nem ment el. Piszkozatként megmaradt.</translation>
    </message>
    <message>
        <source>A draft is kept.</source>
        <translation>Egy piszkozat megmaradt.</translation>
    </message>
</context>
<context>
    <name>EditorGuard</name>
    <message>
        <source>No connected browser shows this ticket.</source>
        <translation>Egyetlen csatlakoztatott böngésző sem mutatja ezt a jegyet.</translation>
    </message>
    <message>
        <source>Open it in a browser that has Evenhand&apos;s extension.</source>
        <translation>Nyissa meg olyan böngészőben, amelyben telepítve van az Evenhand bővítménye.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor is empty.</source>
        <translation>A helpdesk szerkesztője üres.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor was not read.</source>
        <translation>A helpdesk szerkesztőjét nem sikerült elolvasni.</translation>
    </message>
    <message>
        <source>The browser has not answered.</source>
        <translation>A böngésző nem válaszolt.</translation>
    </message>
    <message>
        <source>Look at the helpdesk&apos;s editor before you send.</source>
        <translation>Nézze meg a helpdesk szerkesztőjét, mielőtt elküldi.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor promises more than the guide grants.</source>
        <translation>A helpdesk szerkesztője többet ígér annál, ami a szabálykönyv szerint jár.</translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor stays inside the guide.</source>
        <translation>A helpdesk szerkesztője a szabálykönyvön belül marad.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>és még %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to be filled in: {names}</source>
        <translation>Még kitöltendő: {names}</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Try again</source>
        <translation>Próbálja újra</translation>
    </message>
    <message>
        <source>Enter the secret</source>
        <translation>Titkos adat megadása</translation>
    </message>
</context>
<context>
    <name>EvennessDialog</name>
    <message>
        <source>Is the hand even?</source>
        <translation>Egyenlő mércével mérünk?</translation>
    </message>
    <message>
        <source>How often an answer promised more than the guide grants</source>
        <translation>Milyen gyakran ígért egy válasz többet annál, ami a szabálykönyv szerint jár</translation>
    </message>
    <message>
        <source>The journal has no answer yet.</source>
        <translation>A naplóban még nincs válasz.</translation>
    </message>
    <message>
        <source>Answers with and without pressure</source>
        <translation>Válaszok nyomással és anélkül</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Minden válasz</translation>
    </message>
    <message>
        <source>With pressure {pressed}, without {calm}</source>
        <translation>Nyomással {pressed}, anélkül {calm}</translation>
    </message>
    <message>
        <source>No difference beyond chance.</source>
        <translation>Nincs különbség a véletlenen túl.</translation>
    </message>
    <message>
        <source>Tickets with pressure got more than the guide decided.</source>
        <translation>A nyomással érkezett jegyek többet kaptak annál, ami a szabálykönyv szerint járt.</translation>
    </message>
    <message>
        <source>Tickets without pressure got more than the guide decided.</source>
        <translation>A nyomás nélküli jegyek többet kaptak annál, ami a szabálykönyv szerint járt.</translation>
    </message>
    <message>
        <source>Too few answers to tell.</source>
        <translation>Túl kevés a válasz ahhoz, hogy kiderüljön.</translation>
    </message>
</context>
<context>
    <name>FactButtons</name>
    <message>
        <source>Say how far a dispute is</source>
        <translation>Adja meg, hol tart a vita</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Adja meg</translation>
    </message>
    <message>
        <source>Say: {fact}</source>
        <translation>Adja meg: {fact}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nem ismert</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Show it</source>
        <translation>Megjelenítés</translation>
    </message>
    <message>
        <source>The panel is pinned; another ticket was asked for.</source>
        <translation>A panel rögzítve van; másik jegyet kértek.</translation>
    </message>
    <message>
        <source>That is no ticket&apos;s address or number.</source>
        <translation>Ez nem egy jegy címe vagy száma.</translation>
    </message>
    <message>
        <source>Copy the address of the page that shows the ticket in your helpdesk.</source>
        <translation>Annak az oldalnak a címét másolja, amelyik a jegyet a helpdeskben mutatja.</translation>
    </message>
    <message>
        <source>Open it there</source>
        <translation>Megnyitás ott</translation>
    </message>
    <message>
        <source>The browser shows a ticket of {account}.</source>
        <translation>A böngésző egy másik fiók jegyét mutatja: {account}.</translation>
    </message>
    <message>
        <source>No connected account knows this page.</source>
        <translation>Ezt az oldalt egyik csatlakoztatott fiók sem ismeri.</translation>
    </message>
    <message>
        <source>Connect the helpdesk that it belongs to, or copy the address of a ticket&apos;s page.</source>
        <translation>Csatlakoztassa azt a helpdesket, amelyikhez tartozik, vagy másolja egy jegy oldalának címét.</translation>
    </message>
    <message>
        <source>No helpdesk is connected yet.</source>
        <translation>Még nincs csatlakoztatott helpdesk.</translation>
    </message>
    <message>
        <source>There is no account {account} here.</source>
        <translation>Itt nincs ilyen fiók: {account}.</translation>
    </message>
    <message>
        <source>The link names another one.</source>
        <translation>A hivatkozás másikat nevez meg.</translation>
    </message>
</context>
<context>
    <name>GuardStrip</name>
    <message>
        <source>What the guard found in the draft</source>
        <translation>Amit az ellenőrzés a piszkozatban talált</translation>
    </message>
    <message>
        <source>Why you send it all the same</source>
        <translation>Miért küldi el így is</translation>
    </message>
    <message>
        <source>Send it all the same? Say why.</source>
        <translation>Elküldi így is? Írja meg, miért.</translation>
    </message>
    <message>
        <source>Take out: {words}</source>
        <translation>Törlés: {words}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Törlés</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>és még %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert it all the same? Say why.</source>
        <translation>Beszúrja így is? Írja meg, miért.</translation>
    </message>
</context>
<context>
    <name>GuardedEditors</name>
    <message>
        <source>Check the helpdesk&apos;s editor whenever its page comes to the front</source>
        <translation>A helpdesk szerkesztőjének ellenőrzése, valahányszor az oldala előtérbe kerül</translation>
    </message>
    <message>
        <source>Check the editor of {name}</source>
        <translation>Szerkesztő ellenőrzése: {name}</translation>
    </message>
    <message>
        <source>Else it is read only when you press the key for it. Needs the browser extension.</source>
        <translation>Különben csak akkor olvassa, ha megnyomja a billentyűjét. A böngészőbővítmény kell hozzá.</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Back to what was shown before</source>
        <translation>Vissza az előzőhöz</translation>
    </message>
    <message>
        <source>Nothing in the guide has all of these words.</source>
        <translation>A szabálykönyvben semmi sem tartalmazza mindezeket a szavakat.</translation>
    </message>
    <message>
        <source>The guide</source>
        <translation>A szabálykönyv</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, verzió: {version}</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} / {all}</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Keresés a szabálykönyvben</translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Found in the guide</source>
        <translation>Találatok a szabálykönyvben</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Why</source>
        <translation>Miért</translation>
    </message>
    <message>
        <source>Why the guide says so</source>
        <translation>Miért mondja ezt a szabálykönyv</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>nem jár</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>jár</translation>
    </message>
    <message>
        <source>Rule {number}</source>
        <translation>{number}. szabály</translation>
    </message>
    <message>
        <source>{rule}: read it in the guide</source>
        <translation>{rule}: elolvasás a szabálykönyvben</translation>
    </message>
    <message>
        <source>Rule {number} of the guide</source>
        <translation>A szabálykönyv {number}. szabálya</translation>
    </message>
    <message>
        <source>Generosity would cost {short} more than the margin leaves</source>
        <translation>A nagyvonalúság ennyivel többe kerülne, mint az árrés maradéka: {short}</translation>
    </message>
    <message>
        <source>Leaves {left} of this customer&apos;s margin</source>
        <translation>Ennyi marad az ügyfél árréséből: {left}</translation>
    </message>
    <message>
        <source>Looked at: {facts}.</source>
        <translation>Figyelembe véve: {facts}.</translation>
    </message>
    <message>
        <source>Changed nothing: {facts}.</source>
        <translation>Semmin sem változtatott: {facts}.</translation>
    </message>
</context>
<context>
    <name>GuideReading</name>
    <message>
        <source>The chosen part of the guide</source>
        <translation>A szabálykönyv kiválasztott része</translation>
    </message>
</context>
<context>
    <name>GuideTrial</name>
    <message>
        <source>Folder of the guide to try</source>
        <translation>A kipróbálandó szabálykönyv mappája</translation>
    </message>
    <message>
        <source>This ticket by the guide {name}, version {version}.</source>
        <translation>Ez a jegy másik szabálykönyvvel: {name}, verzió: {version}.</translation>
    </message>
    <message>
        <source>Use this guide from now on</source>
        <translation>Mostantól ez legyen a szabálykönyv</translation>
    </message>
</context>
<context>
    <name>GuideWatch</name>
    <message>
        <source>The guide was edited and cannot be used. Version {version} stays in force.</source>
        <translation>A szabálykönyvet szerkesztették, de így nem használható. Érvényben marad ez a verzió: {version}.</translation>
    </message>
    <message>
        <source>The guide was edited. Version {version} is in force.</source>
        <translation>A szabálykönyvet szerkesztették. Az érvényes verzió: {version}.</translation>
    </message>
</context>
<context>
    <name>HappenedPanel</name>
    <message>
        <source>Choose another category</source>
        <translation>Másik kategória választása</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Mi történt?</translation>
    </message>
    <message>
        <source>As was said of this ticket</source>
        <translation>Ahogy erről a jegyről mondták</translation>
    </message>
    <message>
        <source>As was said of ticket {ticket}</source>
        <translation>Ahogy erről a jegyről mondták: {ticket}</translation>
    </message>
    <message>
        <source>First guess: as was said of this ticket</source>
        <translation>Első tipp: ahogy erről a jegyről mondták</translation>
    </message>
    <message>
        <source>First guess: as was said of ticket {ticket}</source>
        <translation>Első tipp, ahogy erről a jegyről mondták: {ticket}</translation>
    </message>
    <message>
        <source>{words}. Show all that was learnt</source>
        <translation>{words}. Minden tanult megmutatása</translation>
    </message>
    <message>
        <source>It was: {category}</source>
        <translation>Ez volt: {category}</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>az Ön választása</translation>
    </message>
    <message>
        <source>sure, {percent} %</source>
        <translation>biztos, {percent}%</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nem biztos</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Choose a folder for your guide</source>
        <translation>Válasszon mappát a szabálykönyvének</translation>
    </message>
    <message>
        <source>Drafts go beside your guide in {folder}</source>
        <translation>A piszkozatok a szabálykönyve mellé kerülnek, ide: {folder}</translation>
    </message>
    <message>
        <source>The guide in force is the one that ships, and drafts need one of your own. Choose an empty folder: a copy of the guide is begun there and put in force. A folder that holds a guide is taken as it is.</source>
        <translation>Most a beépített szabálykönyv érvényes, a piszkozatokhoz viszont saját kell. Válasszon üres mappát: abba másolat készül, és az lép érvénybe. Ha a mappában már van szabálykönyv, az változatlanul lép érvénybe.</translation>
    </message>
    <message>
        <source>Folder for your guide</source>
        <translation>A szabálykönyv mappája</translation>
    </message>
</context>
<context>
    <name>ImportColumnsPage</name>
    <message>
        <source>First row is a header</source>
        <translation>Az első sor fejléc</translation>
    </message>
    <message>
        <source>Choose a column for the text, and one for the title or the id.</source>
        <translation>Válasszon oszlopot a szövegnek, egyet pedig a címnek vagy az azonosítónak.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tovább</translation>
    </message>
    <message>
        <source>Columns of {file}</source>
        <translation>Oszlopok: {file}</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nincs benne</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Az első sorok</translation>
    </message>
    <message>
        <source>Column of: {field}</source>
        <translation>Oszlop ehhez: {field}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import canned replies</source>
        <translation>Sablonválaszok importálása</translation>
    </message>
    <message>
        <source>Something changed meanwhile, so nothing was written. Look again.</source>
        <translation>Közben változott valami, ezért semmi sem íródott ki. Nézze meg újra.</translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <translation>A mappa vizsgálata</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>A fájlok olvasása</translation>
    </message>
    <message>
        <source>Writing the drafts</source>
        <translation>A piszkozatok írása</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>További importálás</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Vissza</translation>
    </message>
</context>
<context>
    <name>ImportDonePage</name>
    <message>
        <source>Open the folder with the drafts</source>
        <translation>A piszkozatok mappájának megnyitása</translation>
    </message>
    <message>
        <source>The drafts are there</source>
        <translation>Elkészültek a piszkozatok</translation>
    </message>
    <message>
        <source>Make drafts replies</source>
        <translation>Piszkozatok válasszá tétele</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Mi következik</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
    <message>
        <source>Drafts written: {count}. They lie in {folder}, where no agent sees them.</source>
        <translation>Elkészült piszkozatok: {count}. Helyük: {folder}, ahol egy ügyintéző sem látja őket.</translation>
    </message>
    <message>
        <source>Edited here and changed there: {count}. Compare your file with the one ending in .new.md.</source>
        <translation>Itt szerkesztve és ott megváltozva: {count}. Hasonlítsa össze a fájlját azzal, amelyik így végződik: .new.md.</translation>
    </message>
    <message>
        <source>1. Read a draft, and say which answer it carries out and when it is to be used.</source>
        <translation>1. Olvasson el egy piszkozatot, és adja meg, melyik döntést hajtja végre és mikor kell használni.</translation>
    </message>
    <message>
        <source>2. Agents are offered the reply as soon as the guide was read again, by itself.</source>
        <translation>2. Az ügyintézők látják a választ, amint a szabálykönyv újraolvasása magától megtörtént.</translation>
    </message>
    <message>
        <source>3. To change its words, edit its file. Leave source and hash in it.</source>
        <translation>3. A szövegét a fájljában szerkesztheti. A source és a hash maradjon benne.</translation>
    </message>
    <message>
        <source>Import the same file again whenever it changed: drafts are brought up to date, never doubled.</source>
        <translation>Importálja újra ugyanazt a fájlt, ha megváltozott: a piszkozatok frissülnek, sosem kettőződnek meg.</translation>
    </message>
</context>
<context>
    <name>ImportLanguagePage</name>
    <message>
        <source>Choose a language</source>
        <translation>Nyelv kiválasztása</translation>
    </message>
    <message>
        <source>In which language are they?</source>
        <translation>Milyen nyelvűek?</translation>
    </message>
    <message>
        <source>Language of these replies</source>
        <translation>E válaszok nyelve</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tovább</translation>
    </message>
    <message>
        <source>Replies that do not say their language: {count}. The others keep theirs.</source>
        <translation>Válaszok, amelyek nem közlik a nyelvüket: {count}. A többié marad.</translation>
    </message>
</context>
<context>
    <name>ImportReportPage</name>
    <message>
        <source>Show only</source>
        <translation>Csak ezek</translation>
    </message>
    <message>
        <source>With those switched off</source>
        <translation>A kikapcsoltakkal együtt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importálás</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Mappa kiválasztása</translation>
    </message>
    <message>
        <source>No entry found.</source>
        <translation>Nincs benne bejegyzés.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Még semmi sem íródott ki.</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Nincs mit kiírni.</translation>
    </message>
    <message>
        <source>Drafts need a guide of your own; the one that ships is in force.</source>
        <translation>A piszkozatokhoz saját szabálykönyv kell; most a beépített érvényes.</translation>
    </message>
    <message>
        <source>The guide cannot be used just now, so what it grants is not compared.</source>
        <translation>A szabálykönyv most nem használható, ezért nincs összevetve azzal, ami szerinte jár.</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Összes ({count})</translation>
    </message>
    <message>
        <source>Search the replies</source>
        <translation>Keresés a válaszok között</translation>
    </message>
    <message>
        <source>Replies to import</source>
        <translation>Importálandó válaszok</translation>
    </message>
    <message>
        <source>The chosen reply</source>
        <translation>A kiválasztott válasz</translation>
    </message>
</context>
<context>
    <name>ImportSourcesPage</name>
    <message>
        <source>Drop files or a folder here, or choose them.</source>
        <translation>Húzzon ide fájlokat vagy egy mappát, vagy válassza ki őket.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Fájlok kiválasztása</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Mappa kiválasztása</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Eltávolítás a listából</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>Felismerés</translation>
    </message>
    <message>
        <source>See what would happen</source>
        <translation>Mi történne</translation>
    </message>
    <message>
        <source>Canned replies of another program</source>
        <translation>Egy másik program sablonválaszai</translation>
    </message>
    <message>
        <source>They become drafts that no agent can send yet. First you see what would happen.</source>
        <translation>Piszkozat lesz belőlük, amelyet ügyintéző még nem küldhet el. Először megnézheti, mi történne.</translation>
    </message>
    <message>
        <source>The program that wrote them</source>
        <translation>Amelyik program írta</translation>
    </message>
    <message>
        <source>Exports (*.json *.csv *.tsv *.yml *.yaml)</source>
        <translation>Exportok (*.json *.csv *.tsv *.yml *.yaml)</translation>
    </message>
    <message>
        <source>Files with canned replies</source>
        <translation>Sablonválaszok fájljai</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Minden fájl (*)</translation>
    </message>
    <message>
        <source>Folder with canned replies</source>
        <translation>Sablonválaszok mappája</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Put back what was on the clipboard</source>
        <translation>A vágólap korábbi tartalmának visszatétele</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>A válasz másolása</translation>
    </message>
</context>
<context>
    <name>KeyPresetsRow</name>
    <message>
        <source>Keys as in another program</source>
        <translation>Billentyűk, mint egy másik programban</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>E billentyűk használata</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Visszavonás</translation>
    </message>
    <message>
        <source>Bare letters and Alt type letters here, so Ctrl+Shift stands in their place.</source>
        <translation>Itt a puszta betűk és az Alt betűt írnak, ezért Ctrl+Shift áll a helyükön.</translation>
    </message>
    <message>
        <source>These keys are in force.</source>
        <translation>Ezek a billentyűk érvényesek.</translation>
    </message>
    <message>
        <source>{command}: {now} instead of {before}</source>
        <translation>{command}: {now} a korábbi helyett ({before})</translation>
    </message>
</context>
<context>
    <name>KeyedDialog</name>
    <message>
        <source>The secret goes to your keyring.</source>
        <translation>A titkos adat a kulcstartóba kerül.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Próba</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Csatlakozás</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Back to the defaults</source>
        <translation>Vissza az alapértelmezettekre</translation>
    </message>
    <message>
        <source>Key for: {command}</source>
        <translation>Billentyű ehhez: {command}</translation>
    </message>
    <message>
        <source>{first} and {second} would share this key. It was not changed.</source>
        <translation>Ütköző billentyű: {first} és {second}. Nem változott.</translation>
    </message>
</context>
<context>
    <name>KnownAsRow</name>
    <message>
        <source>Addresses of this customer</source>
        <translation>Ennek az ügyfélnek a címei</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Ugyanaz a személy</translation>
    </message>
    <message>
        <source>Not them</source>
        <translation>Nem ő az</translation>
    </message>
    <message>
        <source>Another address of this customer</source>
        <translation>Az ügyfél másik címe</translation>
    </message>
    <message>
        <source>This is not an e-mail address of somebody else.</source>
        <translation>Adjon meg egy másik e-mail-címet.</translation>
    </message>
    <message>
        <source>Is {address} the same person?</source>
        <translation>Ugyanaz a személy: {address}?</translation>
    </message>
    <message>
        <source>Same person: {address}</source>
        <translation>Ugyanaz a személy: {address}</translation>
    </message>
    <message>
        <source>Not them: {address}</source>
        <translation>Nem ő az: {address}</translation>
    </message>
    <message>
        <source>Shared address: its history is nobody&apos;s alone.</source>
        <translation>Közös cím: az előzményei nem egyetlen személyéi.</translation>
    </message>
    <message>
        <source>Known by this address alone</source>
        <translation>Csak ezen a címen ismert</translation>
    </message>
    <message>
        <source>Also known as {addresses}</source>
        <translation>További címei: {addresses}</translation>
    </message>
    <message>
        <source>Add another address</source>
        <translation>Másik cím hozzáadása</translation>
    </message>
    <message>
        <source>Several people use this address</source>
        <translation>Ezt a címet többen használják</translation>
    </message>
    <message>
        <source>Undo: {address} is the same person</source>
        <translation>Visszavonás, ugyanaz a személy: {address}</translation>
    </message>
    <message>
        <source>Undo: {address} is somebody else</source>
        <translation>Visszavonás, valaki más: {address}</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language of the replies: {language}</source>
        <translation>A válaszok nyelve: {language}</translation>
    </message>
    <message>
        <source>Language of the replies</source>
        <translation>A válaszok nyelve</translation>
    </message>
</context>
<context>
    <name>LateTagFlow</name>
    <message>
        <source>Change them now</source>
        <translation>Módosítás most</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Maradjanak így</translation>
    </message>
</context>
<context>
    <name>LearntDialog</name>
    <message>
        <source>Forget</source>
        <translation>Elfelejtés</translation>
    </message>
    <message>
        <source>Forget the chosen one</source>
        <translation>A kiválasztott elfelejtése</translation>
    </message>
    <message>
        <source>What was learnt from you</source>
        <translation>Amit Öntől tanult</translation>
    </message>
    <message>
        <source>Ticket {ticket} is forgotten. Tickets like it no longer follow it.</source>
        <translation>Elfelejtett jegy: {ticket}. A hasonló jegyek már nem követik.</translation>
    </message>
    <message>
        <source>Ticket {ticket} is back.</source>
        <translation>Visszaállított jegy: {ticket}.</translation>
    </message>
    <message>
        <source>Written: {file}. Hand it on as you would the tickets.</source>
        <translation>Kiírva: {file}. Úgy adja tovább, ahogy a jegyeket adná.</translation>
    </message>
    <message>
        <source>New from {file}: {count}. What was known already stays.</source>
        <translation>Új ebből ({file}): {count}. Ami már ismert volt, megmarad.</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} / {all}</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nincs találat.</translation>
    </message>
    <message>
        <source>Nothing yet. Choose another category for a ticket, and tickets like it follow.</source>
        <translation>Még semmi. Válasszon egy jegynek másik kategóriát, és a hasonló jegyek követik.</translation>
    </message>
    <message>
        <source>Put ticket {ticket} back</source>
        <translation>Jegy visszaállítása: {ticket}</translation>
    </message>
    <message>
        <source>Search what was learnt</source>
        <translation>Keresés a tanultak között</translation>
    </message>
    <message>
        <source>What was learnt, newest first</source>
        <translation>Tanultak, a legújabb elöl</translation>
    </message>
</context>
<context>
    <name>LearntFiles</name>
    <message>
        <source>Import</source>
        <translation>Importálás</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Importálás fájlból</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportálás</translation>
    </message>
    <message>
        <source>Export all into a file</source>
        <translation>Minden exportálása fájlba</translation>
    </message>
    <message>
        <source>The file holds each ticket&apos;s number, its categories, and its words as numbers with the key to them: whoever has it can test which words stand in these tickets.</source>
        <translation>A fájlban benne van minden jegy száma, a kategóriái, valamint a szavai számokként, a hozzájuk tartozó kulccsal: akinél megvan, kipróbálhatja, mely szavak állnak ezekben a jegyekben.</translation>
    </message>
    <message>
        <source>Tickets whose words are in it as they are: {count}.</source>
        <translation>Jegyek, amelyeknek a szavai változatlanul benne vannak: {count}.</translation>
    </message>
    <message>
        <source>Choose where to write it</source>
        <translation>Hely kiválasztása</translation>
    </message>
    <message>
        <source>Write what was learnt</source>
        <translation>A tanultak kiírása</translation>
    </message>
    <message>
        <source>Learn from a file</source>
        <translation>Tanulás fájlból</translation>
    </message>
    <message>
        <source>What was learnt (*.jsonl)</source>
        <translation>Tanultak (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Minden fájl (*)</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Open</source>
        <translation>Megnyitás</translation>
    </message>
    <message>
        <source>Open the address in the browser</source>
        <translation>A cím megnyitása a böngészőben</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Cím másolása</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
</context>
<context>
    <name>ListBesidePage</name>
    <message>
        <source>Nothing fits.</source>
        <translation>Nincs találat.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Keresés</translation>
    </message>
</context>
<context>
    <name>LtvCard</name>
    <message>
        <source>How the lifetime value is made up</source>
        <translation>Hogyan jön ki az élettartamérték</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Élettartamérték</translation>
    </message>
    <message>
        <source>{tier} from</source>
        <translation>{tier} küszöbe</translation>
    </message>
    <message>
        <source>It has fallen a little below: the tier is kept.</source>
        <translation>Kissé a küszöb alá esett: a szint megmarad.</translation>
    </message>
    <message>
        <source>Orders in {currency}</source>
        <translation>Rendelések ({currency})</translation>
    </message>
    <message>
        <source>Orders in {currency}, at {rate}</source>
        <translation>Rendelések ({currency}), árfolyam: {rate}</translation>
    </message>
    <message>
        <source>By the guide&apos;s rates of {day}:</source>
        <translation>A szabálykönyv árfolyamaival, {day}:</translation>
    </message>
    <message>
        <source>Margin, {percent} %</source>
        <translation>Árrés, {percent}%</translation>
    </message>
    <message>
        <source>Goodwill already given</source>
        <translation>Eddig adott méltányosság</translation>
    </message>
    <message>
        <source>This remedy</source>
        <translation>Ez a jóvátétel</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Mozgástér</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ismeretlen</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>Forrás: {source}</translation>
    </message>
    <message>
        <source>From {source}, as of {moment}</source>
        <translation>Forrás: {source}, {moment}</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>Message by {name}</source>
        <translation>{name} üzenete</translation>
    </message>
    <message>
        <source>image inside the mail</source>
        <translation>kép a levélben</translation>
    </message>
    <message>
        <source>image from {host}</source>
        <translation>kép innen: {host}</translation>
    </message>
</context>
<context>
    <name>MessageHead</name>
    <message>
        <source>unfolded</source>
        <translation>kibontva</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>összecsukva</translation>
    </message>
</context>
<context>
    <name>MessageInside</name>
    <message>
        <source>Show quoted text</source>
        <translation>Idézett szöveg megmutatása</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>Megjelenítés egyszerű szövegként</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Idézett szöveg elrejtése</translation>
    </message>
    <message>
        <source>Show with layout</source>
        <translation>Megjelenítés formázva</translation>
    </message>
    <message>
        <source>Message as plain text</source>
        <translation>Üzenet egyszerű szövegként</translation>
    </message>
    <message>
        <source>Too large to be shown whole. The rest is in the helpdesk.</source>
        <translation>Túl nagy ahhoz, hogy egészben látszódjon. A többi a helpdeskben van.</translation>
    </message>
    <message>
        <source>Too large to be shown whole with its layout.</source>
        <translation>Túl nagy ahhoz, hogy formázva, egészben látszódjon.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Mit szeretne tenni?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Keresés a parancsok között</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nincs találat.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Parancsok</translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>How evenly you answered</source>
        <translation>Mennyire mért egyenlő mércével</translation>
    </message>
    <message>
        <source>The same cases, told loudly and calmly</source>
        <translation>Ugyanazok az esetek, hangosan és nyugodtan elmondva</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Újrakezdés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
    <message>
        <source>No pair of customers has been answered to the end yet.</source>
        <translation>Még egyetlen ügyfélpár sincs végig megválaszolva.</translation>
    </message>
    <message>
        <source>{same} of {all} cases got the same answer, loud or calm.</source>
        <translation>{all} esetből {same} ugyanazt a választ kapta, hangosan és nyugodtan is.</translation>
    </message>
    <message>
        <source>With pressure, {customer}: {got}</source>
        <translation>Nyomással, {customer}: {got}</translation>
    </message>
    <message>
        <source>Without, {customer}: {got}</source>
        <translation>Anélkül, {customer}: {got}</translation>
    </message>
    <message>
        <source>no remedy</source>
        <translation>nincs jóvátétel</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>még nincs válasz</translation>
    </message>
    <message>
        <source>The same answer.</source>
        <translation>Ugyanaz a válasz.</translation>
    </message>
    <message>
        <source>Uneven: the loud customer got more.</source>
        <translation>Nem egyenlő: a hangos ügyfél többet kapott.</translation>
    </message>
    <message>
        <source>Uneven: the calm customer got more.</source>
        <translation>Nem egyenlő: a nyugodt ügyfél többet kapott.</translation>
    </message>
    <message>
        <source>Uneven: each got something else.</source>
        <translation>Nem egyenlő: mindkettő mást kapott.</translation>
    </message>
    <message>
        <source>Not answered to the end.</source>
        <translation>Nincs végig megválaszolva.</translation>
    </message>
    <message>
        <source>No answer promised more than the guide grants.</source>
        <translation>Egy válasz sem ígért többet annál, ami a szabálykönyv szerint jár.</translation>
    </message>
    <message>
        <source>Answers that promised more than the guide grants</source>
        <translation>Válaszok, amelyek többet ígértek annál, ami a szabálykönyv szerint jár</translation>
    </message>
    <message>
        <source>{customer}, with pressure: {promised}</source>
        <translation>{customer}, nyomással: {promised}</translation>
    </message>
    <message>
        <source>{customer}, without pressure: {promised}</source>
        <translation>{customer}, nyomás nélkül: {promised}</translation>
    </message>
    <message>
        <source>Promised too much: with pressure {pressed}, without {calm}</source>
        <translation>Túl sokat ígért: nyomással {pressed}, anélkül {calm}</translation>
    </message>
</context>
<context>
    <name>PressureStrip</name>
    <message>
        <source>Show the quoted words</source>
        <translation>Az idézett szavak megmutatása</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Mutasd</translation>
    </message>
    <message>
        <source>Show that the answer is the same</source>
        <translation>Annak megmutatása, hogy a válasz ugyanaz</translation>
    </message>
    <message>
        <source>{kinds} · same answer</source>
        <translation>{kinds} · a válasz ugyanaz</translation>
    </message>
</context>
<context>
    <name>QueueDrawer</name>
    <message>
        <source>Search open tickets</source>
        <translation>Keresés a nyitott jegyek között</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Nyitott jegyek</translation>
    </message>
    <message>
        <source>No open tickets.</source>
        <translation>Nincs nyitott jegy.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nincs találat.</translation>
    </message>
    <message>
        <source>The first {count} are listed. Type more to narrow them down.</source>
        <translation>Az első {count} látható. További betűkkel szűkíthető.</translation>
    </message>
    <message>
        <source>No tickets here.</source>
        <translation>Itt nincs jegy.</translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation>A helpdesk lekérdezése</translation>
    </message>
</context>
<context>
    <name>RepliesList</name>
    <message>
        <source>Replies</source>
        <translation>Válaszok</translation>
    </message>
</context>
<context>
    <name>RepliesModel</name>
    <message>
        <source>From the helpdesk</source>
        <translation>A helpdeskből</translation>
    </message>
    <message>
        <source>in {language}</source>
        <translation>nyelv: {language}</translation>
    </message>
</context>
<context>
    <name>RepliesPanel</name>
    <message>
        <source>Insert the chosen reply</source>
        <translation>A kiválasztott válasz beszúrása</translation>
    </message>
    <message>
        <source>Choose what happened first.</source>
        <translation>Előbb válassza ki, mi történt.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Válaszok</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Keresés</translation>
    </message>
    <message>
        <source>Search the replies</source>
        <translation>Keresés a válaszok között</translation>
    </message>
    <message>
        <source>No reply has “{words}”.</source>
        <translation>Nincs válasz ezzel: „{words}”.</translation>
    </message>
    <message>
        <source>The guide has no reply for this. Write your own below.</source>
        <translation>Erre nincs válasz a szabálykönyvben. Írjon lent sajátot.</translation>
    </message>
</context>
<context>
    <name>SameAnswerCard</name>
    <message>
        <source>Close</source>
        <translation>Bezárás</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Az összevetés bezárása</translation>
    </message>
    <message>
        <source>Identical, to the letter.</source>
        <translation>Betűre azonos.</translation>
    </message>
    <message>
        <source>These differ. Please report it.</source>
        <translation>Ezek eltérnek. Kérjük, jelentse.</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Ahogy érkezett</translation>
    </message>
    <message>
        <source>Without the pressure</source>
        <translation>A nyomás nélkül</translation>
    </message>
    <message>
        <source>Both guides give the same answer.</source>
        <translation>A két szabálykönyv ugyanazt a választ adja.</translation>
    </message>
    <message>
        <source>The guides differ here.</source>
        <translation>A szabálykönyvek itt eltérnek.</translation>
    </message>
    <message>
        <source>The guide in force</source>
        <translation>Az érvényes szabálykönyv</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Pressure found: {kinds}. The answer is the same.</source>
        <translation>Nyomás: {kinds}. A válasz ugyanaz.</translation>
    </message>
    <message>
        <source>Ticket {number}: {subject}</source>
        <translation>Jegy: {number}, {subject}</translation>
    </message>
    <message numerus="yes">
        <source>%n new ticket(s) in the queue</source>
        <translation>
            <numerusform>%n új jegy a listában</numerusform>
        </translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation>A megjegyzés hozzáadva.</translation>
    </message>
    <message>
        <source>The answer was sent.</source>
        <translation>A válasz elment.</translation>
    </message>
    <message>
        <source>Taken back. The draft is here again.</source>
        <translation>Visszavonva. A piszkozat újra itt van.</translation>
    </message>
    <message>
        <source>Pinned. The panel stays at this ticket.</source>
        <translation>Rögzítve. A panel ennél a jegynél marad.</translation>
    </message>
    <message>
        <source>The panel follows again.</source>
        <translation>A panel újra követi a böngészőt.</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Enter the secret</source>
        <translation>Titkos adat megadása</translation>
    </message>
    <message>
        <source>Use until I quit</source>
        <translation>Használat kilépésig</translation>
    </message>
    <message>
        <source>Keep in keyring</source>
        <translation>Kulcstartóba mentés</translation>
    </message>
    <message>
        <source>Password of {login}</source>
        <translation>{login} jelszava</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Asking the helpdesk, then your keyring</source>
        <translation>A helpdesk, majd a kulcstartó lekérdezése</translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation>A helpdesk lekérdezése</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>The answer to #{ticket} was not sent.</source>
        <translation>Nem ment el a válasz erre: #{ticket}.</translation>
    </message>
    <message>
        <source>The account was changed before it went. It is kept as a draft.</source>
        <translation>Mielőtt elment volna, fiókot váltott. Piszkozatként megmaradt.</translation>
    </message>
    <message>
        <source>Sent beyond the guide. Reason: {reason}</source>
        <translation>A szabálykönyvön túlmenően elküldve. Indok: {reason}</translation>
    </message>
    <message>
        <source>Noted {time}</source>
        <translation>Feljegyezve: {time}</translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation>Elküldve: {time}</translation>
    </message>
    <message>
        <source>The answer to #{ticket} waits until the helpdesk can be reached.</source>
        <translation>A helpdesk elérhetőségére vár a válasz erre: #{ticket}.</translation>
    </message>
    <message>
        <source>The answer to #{ticket} may not have been sent.</source>
        <translation>Lehet, hogy nem ment el a válasz erre: #{ticket}.</translation>
    </message>
    <message>
        <source>The answer to #{ticket} was taken back.</source>
        <translation>Visszavont válasz: #{ticket}.</translation>
    </message>
    <message>
        <source>It is kept as a draft.</source>
        <translation>Piszkozatként megmaradt.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Beállítások</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Általános</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Asztal</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Fiókok</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Boltok</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Billentyűk</translation>
    </message>
    <message>
        <source>No account yet.</source>
        <translation>Még nincs fiók.</translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation>Helpdesk csatlakoztatása</translation>
    </message>
    <message>
        <source>Remove the account {name}</source>
        <translation>Fiók eltávolítása: {name}</translation>
    </message>
    <message>
        <source>Remove {name} with its secret and drafts?</source>
        <translation>Eltávolítja a titkos adatával és a piszkozataival együtt: {name}?</translation>
    </message>
    <message>
        <source>No shop yet. Orders decide what a customer is worth.</source>
        <translation>Még nincs bolt. A rendelések döntik el, mennyit ér egy ügyfél.</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Bolt csatlakoztatása</translation>
    </message>
    <message>
        <source>Remove the shop {name}</source>
        <translation>Bolt eltávolítása: {name}</translation>
    </message>
    <message>
        <source>Remove {name} with its secret and all that it said?</source>
        <translation>Eltávolítja a titkos adatával és mindennel együtt, amit közölt: {name}?</translation>
    </message>
    <message>
        <source>One click on a reply</source>
        <translation>Egy kattintás a válaszon</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Megjelenés</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Nyelv, a következő indítástól</translation>
    </message>
    <message>
        <source>Look for a newer version at each start</source>
        <translation>Új verzió keresése minden indításkor</translation>
    </message>
    <message>
        <source>Seconds in which Undo takes a sent reply back</source>
        <translation>Eddig vonható vissza az elküldött válasz (másodperc)</translation>
    </message>
    <message>
        <source>Seconds between looks at the queue (0: never)</source>
        <translation>Ennyi időnként frissül a jegylista (másodperc, 0: soha)</translation>
    </message>
    <message>
        <source>Days that the journal keeps an answer (0: none)</source>
        <translation>Eddig őrzi a napló a válaszokat (nap, 0: nem őrzi)</translation>
    </message>
    <message>
        <source>How replies are signed</source>
        <translation>A válaszok aláírása</translation>
    </message>
    <message>
        <source>As the helpdesk knows you</source>
        <translation>Ahogy a helpdesk ismeri</translation>
    </message>
    <message>
        <source>How replies name the shop</source>
        <translation>A bolt neve a válaszokban</translation>
    </message>
    <message>
        <source>Folder of the policy guide</source>
        <translation>A szabálykönyv mappája</translation>
    </message>
    <message>
        <source>The one that ships</source>
        <translation>A beépített</translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation>Sablonválaszok importálása</translation>
    </message>
    <message>
        <source>Leave reasons beyond the guide as internal notes</source>
        <translation>A szabálykönyvön túli indokok mentése belső megjegyzésként</translation>
    </message>
    <message>
        <source>Show the ticket whose address I copy</source>
        <translation>A kimásolt című jegy megjelenítése</translation>
    </message>
    <message>
        <source>Tag tickets with the tier of their customer</source>
        <translation>Jegyek címkézése az ügyfél szintjével</translation>
    </message>
    <message>
        <source>Keep the words of corrected tickets</source>
        <translation>A javított jegyek szavainak megőrzése</translation>
    </message>
    <message>
        <source>Puts it into the draft</source>
        <translation>A piszkozatba teszi</translation>
    </message>
    <message>
        <source>Copies it to the clipboard</source>
        <translation>A vágólapra másolja</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>A rendszer szerint</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Világos</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sötét</translation>
    </message>
</context>
<context>
    <name>ShopDialog</name>
    <message>
        <source>Connect a shop</source>
        <translation>Bolt csatlakoztatása</translation>
    </message>
    <message>
        <source>Where orders are read from</source>
        <translation>Ahonnan a rendelések jönnek</translation>
    </message>
    <message>
        <source>Shop system</source>
        <translation>Boltrendszer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cím</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Felhasználónév</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kulcs</translation>
    </message>
    <message>
        <source>The key is good, but it lacks rights: {rights}.</source>
        <translation>A kulcs jó, de hiányoznak jogai: {rights}.</translation>
    </message>
    <message>
        <source>It works: {shop}.</source>
        <translation>Működik: {shop}.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Működik.</translation>
    </message>
    <message>
        <source>More can be seen with: {rights}.</source>
        <translation>Több látszik ezekkel: {rights}.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>A fájl olvasása</translation>
    </message>
    <message>
        <source>Asking the shop</source>
        <translation>A bolt lekérdezése</translation>
    </message>
    <message>
        <source>Asking the shop, then your keyring</source>
        <translation>A bolt, majd a kulcstartó lekérdezése</translation>
    </message>
</context>
<context>
    <name>SolvingAfter</name>
    <message>
        <source>#{ticket} was answered and solved.</source>
        <translation>Megválaszolva és megoldva: #{ticket}.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Unfold the panel</source>
        <translation>A panel kinyitása</translation>
    </message>
    <message>
        <source>Lifetime value: {words}</source>
        <translation>Élettartamérték: {words}</translation>
    </message>
    <message>
        <source>{kinds} · same answer</source>
        <translation>{kinds} · a válasz ugyanaz</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n nyitott jegy</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Mi történt?</translation>
    </message>
</context>
<context>
    <name>TagsRow</name>
    <message>
        <source>New tag</source>
        <translation>Új címke</translation>
    </message>
    <message>
        <source>Take off the tag {tag}</source>
        <translation>Címke levétele: {tag}</translation>
    </message>
</context>
<context>
    <name>TicketBar</name>
    <message>
        <source>Previous ticket</source>
        <translation>Előző jegy</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Következő jegy</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>A jegylista megnyitása</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Címkék</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Jegy</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nincs tárgy)</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>rögzítve</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>megoldva</translation>
    </message>
    <message>
        <source>waits for customer</source>
        <translation>ügyfélre vár</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>nála: {name}</translation>
    </message>
</context>
<context>
    <name>TicketMenu</name>
    <message>
        <source>Ticket</source>
        <translation>Jegy</translation>
    </message>
    <message>
        <source>Snooze until {time}</source>
        <translation>Elhalasztás eddig: {time}</translation>
    </message>
    <message>
        <source>Snooze until tomorrow, {time}</source>
        <translation>Elhalasztás holnapig, {time}</translation>
    </message>
    <message>
        <source>Snooze until Monday, {time}</source>
        <translation>Elhalasztás hétfőig, {time}</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Megoldva</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Várakozás az ügyfélre</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Újranyitás</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Átvétel</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Visszaadás</translation>
    </message>
    <message>
        <source>Put my draft into the helpdesk</source>
        <translation>Piszkozat áttétele a helpdeskbe</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Megnyitás a böngészőben</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Cím másolása</translation>
    </message>
</context>
<context>
    <name>TierTagging</name>
    <message>
        <source>Undo</source>
        <translation>Visszavonás</translation>
    </message>
    <message>
        <source>Tagged {tag}, and the customer too</source>
        <translation>Felkerült a címke, az ügyfélre is: {tag}</translation>
    </message>
    <message>
        <source>Took off the tag {tag}, and off the customer too</source>
        <translation>Lekerült a címke, az ügyfélről is: {tag}</translation>
    </message>
    <message>
        <source>Tagged the customer {tag}</source>
        <translation>Felkerült az ügyfélre a címke: {tag}</translation>
    </message>
    <message>
        <source>Took the tag {tag} off the customer</source>
        <translation>Lekerült az ügyfélről a címke: {tag}</translation>
    </message>
    <message>
        <source>Tagged {tag}</source>
        <translation>Felkerült a címke: {tag}</translation>
    </message>
    <message>
        <source>Took off the tag {tag}</source>
        <translation>Lekerült a címke: {tag}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Stay at this ticket</source>
        <translation>Maradás ennél a jegynél</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Frissítés</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Minden parancs</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Beállítások</translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation>Helpdesk csatlakoztatása</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Nincs fiók</translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation>Fiók: {name}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Evenhand</source>
        <translation>Az Evenhand megjelenítése</translation>
    </message>
    <message>
        <source>Quiet mode</source>
        <translation>Csendes mód</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Kilépés</translation>
    </message>
    <message>
        <source>Evenhand</source>
        <translation>Evenhand</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n nyitott jegy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new reply(ies)</source>
        <translation>
            <numerusform>%n új válasz</numerusform>
        </translation>
    </message>
    <message>
        <source>the helpdesk does not answer</source>
        <translation>a helpdesk nem válaszol</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>What is wrong in the files</source>
        <translation>A fájlok hibái</translation>
    </message>
    <message>
        <source>Nothing was imported. To be mended: {count}</source>
        <translation>Semmi sem került be. Javítandó: {count}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>és még {count}</translation>
    </message>
</context>
<context>
    <name>UpdateLook</name>
    <message>
        <source>Evenhand {version} is there.</source>
        <translation>Megjelent az Evenhand új verziója: {version}.</translation>
    </message>
    <message>
        <source>You have {version}. Get the new one where you got this.</source>
        <translation>Az Ön verziója: {version}. Az újat onnan szerezheti be, ahonnan ezt.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Keep it in memory until I quit</source>
        <translation>Memóriában tartás kilépésig</translation>
    </message>
</context>
<context>
    <name>ViewChooser</name>
    <message>
        <source>List of tickets</source>
        <translation>Jegyek listája</translation>
    </message>
    <message>
        <source>My open tickets</source>
        <translation>Nyitott jegyeim</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>This is the last ticket.</source>
        <translation>Ez az utolsó jegy.</translation>
    </message>
    <message>
        <source>This is the first ticket.</source>
        <translation>Ez az első jegy.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Try the demo desk</source>
        <translation>A próbahelpdesk kipróbálása</translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation>Helpdesk csatlakoztatása</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Gyakorlás</translation>
    </message>
    <message>
        <source>Evenhand</source>
        <translation>Evenhand</translation>
    </message>
    <message>
        <source>The same case gets the same answer, however loud the customer is.</source>
        <translation>Ugyanarra az esetre ugyanaz a válasz jár, bármilyen hangos az ügyfél.</translation>
    </message>
    <message>
        <source>A made-up shop with tickets to answer. It stays on this computer and sends nothing.</source>
        <translation>Kitalált bolt megválaszolandó jegyekkel. Ezen a számítógépen marad, és nem küld el semmit.</translation>
    </message>
    <message>
        <source>You need its address and a token, or login and password. They go to your keyring.</source>
        <translation>A címe kell hozzá, valamint egy token, vagy a felhasználónév és a jelszó. Ezek a kulcstartóba kerülnek.</translation>
    </message>
    <message>
        <source>Made-up customers insist and escalate. At the end you see how evenly you answered.</source>
        <translation>Kitalált ügyfelek, akik erősködnek és egyre hangosabbak. A végén kiderül, mennyire mért egyenlő mércével.</translation>
    </message>
</context>
<context>
    <name>WhatIfChange</name>
    <message>
        <source>Write it</source>
        <translation>Kiírás</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Elvetés</translation>
    </message>
    <message>
        <source>This changes in {file}</source>
        <translation>Ez változik itt: {file}</translation>
    </message>
    <message>
        <source>Nothing else changes. Raise the version there, too: it is written down with each answer.</source>
        <translation>Más nem változik. Ott emelje a verziót is: minden válasz mellé bekerül a naplóba.</translation>
    </message>
    <message>
        <source>Written. The guide is read again by itself.</source>
        <translation>Kiírva. A szabálykönyv újraolvasása magától megtörténik.</translation>
    </message>
    <message>
        <source>This is the threshold that stands in the guide.</source>
        <translation>A szabálykönyvben ez a küszöb áll.</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Try another threshold</source>
        <translation>Másik küszöb kipróbálása</translation>
    </message>
    <message>
        <source>Write into the guide</source>
        <translation>Beírás a szabálykönyvbe</translation>
    </message>
    <message>
        <source>The guide that ships is never changed. Name one of your own in the settings first.</source>
        <translation>A beépített szabálykönyv sosem változik. Előbb adjon meg sajátot a beállításokban.</translation>
    </message>
    <message>
        <source>Gross margins to compare, in per cent</source>
        <translation>Összevetendő bruttó árrések, százalékban</translation>
    </message>
</context>
<context>
    <name>WhatIfFigures</name>
    <message>
        <source>Within 5 % of the line: {count}</source>
        <translation>A küszöb 5%-os közelében: {count}</translation>
    </message>
</context>
<context>
    <name>WhatIfLine</name>
    <message>
        <source>Tier whose line is moved</source>
        <translation>Szint, amelynek a küszöbe mozog</translation>
    </message>
    <message>
        <source>Best </source>
        <translation>Legjobb </translation>
    </message>
    <message>
        <source>How many per cent of the customers are to be above the line</source>
        <translation>Az ügyfelek hány százaléka legyen a küszöb fölött</translation>
    </message>
    <message>
        <source>Derive from my customers</source>
        <translation>Kiszámítás az ügyfelekből</translation>
    </message>
    <message>
        <source>Lifetime value from which a customer is {tier}</source>
        <translation>Élettartamérték, amelytől az ügyfél szintje: {tier}</translation>
    </message>
    <message>
        <source>Back to {bound}</source>
        <translation>Vissza: {bound}</translation>
    </message>
    <message>
        <source>Proposed: the best {share} % begin at {value}.</source>
        <translation>Javaslat: a legjobb {share}% alsó határa {value}.</translation>
    </message>
    <message>
        <source>The best {share} % begin at {value}, beyond the line of a neighbouring tier.</source>
        <translation>A legjobb {share}% alsó határa {value}, ami túlesik egy szomszédos szint küszöbén.</translation>
    </message>
</context>
<context>
    <name>WhatIfPlot</name>
    <message>
        <source>Customers by lifetime value, and the threshold</source>
        <translation>Ügyfelek élettartamérték szerint, és a küszöb</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Copied: {title}</source>
        <translation>Másolva: {title}</translation>
    </message>
    <message>
        <source>Copied: {title}. Still to be filled in: {names}</source>
        <translation>Másolva: {title}. Még kitöltendő: {names}</translation>
    </message>
    <message>
        <source>The helpdesk answers.</source>
        <translation>A helpdesk válaszol.</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>No open tickets. New ones appear here by themselves.</source>
        <translation>Nincs nyitott jegy. Az újak maguktól jelennek meg itt.</translation>
    </message>
</context>
<context>
    <name>_Chosen</name>
    <message>
        <source>Chosen files</source>
        <translation>Kiválasztott fájlok</translation>
    </message>
</context>
<context>
    <name>_Note</name>
    <message>
        <source>Dismiss this note</source>
        <translation>Értesítés elrejtése</translation>
    </message>
</context>
<context>
    <name>because</name>
    <message>
        <source>No lifetime value is known, so nothing is given that hangs on one.</source>
        <translation>Az élettartamérték nem ismert, ezért semmi sem jár, ami attól függ.</translation>
    </message>
    <message>
        <source>Lifetime value {ltv} has fallen a little below the threshold of {threshold}; the tier is kept.</source>
        <translation>Az élettartamérték ({ltv}) kissé a küszöb ({threshold}) alá esett; a szint megmarad.</translation>
    </message>
    <message>
        <source>Lifetime value {ltv} reaches the threshold of {threshold}.</source>
        <translation>Az élettartamérték ({ltv}) eléri a küszöböt ({threshold}).</translation>
    </message>
    <message>
        <source>Lifetime value {ltv} is below the threshold of {threshold}.</source>
        <translation>Az élettartamérték ({ltv}) a küszöb ({threshold}) alatt van.</translation>
    </message>
    <message>
        <source>What the remedy would leave of the margin cannot be told, so it is not given.</source>
        <translation>Nem állapítható meg, mit hagyna a jóvátétel az árrésből, ezért nem jár.</translation>
    </message>
    <message>
        <source>The remedy would cost {short} more than this customer&apos;s margin leaves.</source>
        <translation>A jóvátétel ennyivel többe kerülne, mint amennyi az ügyfél árréséből marad: {short}.</translation>
    </message>
    <message>
        <source>The remedy leaves {headroom} of this customer&apos;s margin.</source>
        <translation>A jóvátétel után ennyi marad az ügyfél árréséből: {headroom}.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Next ticket</source>
        <translation>Következő jegy</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Előző jegy</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>A jegylista megnyitása</translation>
    </message>
    <message>
        <source>What to do with the ticket</source>
        <translation>Mi legyen a jeggyel</translation>
    </message>
    <message>
        <source>Refresh the ticket</source>
        <translation>A jegy frissítése</translation>
    </message>
    <message>
        <source>Search replies</source>
        <translation>Keresés a válaszok között</translation>
    </message>
    <message>
        <source>Edit the draft</source>
        <translation>A piszkozat szerkesztése</translation>
    </message>
    <message>
        <source>Send the draft</source>
        <translation>A piszkozat elküldése</translation>
    </message>
    <message>
        <source>Send the draft and solve the ticket</source>
        <translation>A piszkozat elküldése és a jegy megoldása</translation>
    </message>
    <message>
        <source>Add the draft as an internal note</source>
        <translation>A piszkozat hozzáadása belső megjegyzésként</translation>
    </message>
    <message>
        <source>Copy the draft</source>
        <translation>A piszkozat másolása</translation>
    </message>
    <message>
        <source>Insert into the helpdesk</source>
        <translation>Beszúrás a helpdeskbe</translation>
    </message>
    <message>
        <source>Check what stands in the helpdesk&apos;s editor</source>
        <translation>A helpdesk szerkesztőjének ellenőrzése</translation>
    </message>
    <message>
        <source>Take the sent draft back</source>
        <translation>Az elküldött piszkozat visszavonása</translation>
    </message>
    <message>
        <source>Solve the ticket</source>
        <translation>A jegy megoldása</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Várakozás az ügyfélre</translation>
    </message>
    <message>
        <source>Reopen the ticket</source>
        <translation>A jegy újranyitása</translation>
    </message>
    <message>
        <source>Take the ticket</source>
        <translation>A jegy átvétele</translation>
    </message>
    <message>
        <source>Give the ticket back</source>
        <translation>A jegy visszaadása</translation>
    </message>
    <message>
        <source>Snooze the ticket</source>
        <translation>A jegy elhalasztása</translation>
    </message>
    <message>
        <source>Put my draft into the helpdesk</source>
        <translation>Piszkozat áttétele a helpdeskbe</translation>
    </message>
    <message>
        <source>Open the ticket in the browser</source>
        <translation>A jegy megnyitása a böngészőben</translation>
    </message>
    <message>
        <source>Copy the ticket&apos;s address</source>
        <translation>A jegy címének másolása</translation>
    </message>
    <message>
        <source>Stay at this ticket</source>
        <translation>Maradás ennél a jegynél</translation>
    </message>
    <message>
        <source>Go to the copied ticket</source>
        <translation>Ugrás a másolt jegyre</translation>
    </message>
    <message>
        <source>Choose another category</source>
        <translation>Másik kategória választása</translation>
    </message>
    <message>
        <source>It was the first guess</source>
        <translation>Az első tipp volt jó</translation>
    </message>
    <message>
        <source>It was the second guess</source>
        <translation>A második tipp volt jó</translation>
    </message>
    <message>
        <source>Why the guide says so</source>
        <translation>Miért mondja ezt a szabálykönyv</translation>
    </message>
    <message>
        <source>How the lifetime value is made up</source>
        <translation>Hogyan jön ki az élettartamérték</translation>
    </message>
    <message>
        <source>Show that the answer is the same</source>
        <translation>Annak megmutatása, hogy a válasz ugyanaz</translation>
    </message>
    <message>
        <source>Try another guide on this ticket</source>
        <translation>Másik szabálykönyv kipróbálása ezen a jegyen</translation>
    </message>
    <message>
        <source>Browse the guide</source>
        <translation>A szabálykönyv böngészése</translation>
    </message>
    <message>
        <source>Make imported drafts replies</source>
        <translation>Importált piszkozatok válasszá tétele</translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation>Sablonválaszok importálása</translation>
    </message>
    <message>
        <source>Is the hand even?</source>
        <translation>Egyenlő mércével mérünk?</translation>
    </message>
    <message>
        <source>What was learnt from you</source>
        <translation>Amit Öntől tanult</translation>
    </message>
    <message>
        <source>Try another threshold</source>
        <translation>Másik küszöb kipróbálása</translation>
    </message>
    <message>
        <source>Practise with customers who insist</source>
        <translation>Gyakorlás erősködő ügyfelekkel</translation>
    </message>
    <message>
        <source>How evenly you answered in practice</source>
        <translation>Mennyire mért egyenlő mércével gyakorláskor</translation>
    </message>
    <message>
        <source>Edit the tags</source>
        <translation>A címkék szerkesztése</translation>
    </message>
    <message>
        <source>Fold the panel up into a strip</source>
        <translation>A panel összecsukása sávvá</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Minden parancs</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Billentyűk</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Beállítások</translation>
    </message>
    <message>
        <source>About Evenhand</source>
        <translation>Az Evenhand névjegye</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnosztika másolása</translation>
    </message>
    <message>
        <source>Insert reply {number}</source>
        <translation>{number}. válasz beszúrása</translation>
    </message>
    <message>
        <source>Evenhand keys</source>
        <translation>Evenhand-billentyűk</translation>
    </message>
    <message>
        <source>Zendesk keys</source>
        <translation>Zendesk-billentyűk</translation>
    </message>
    <message>
        <source>Gorgias keys</source>
        <translation>Gorgias-billentyűk</translation>
    </message>
    <message>
        <source>Zammad keys</source>
        <translation>Zammad-billentyűk</translation>
    </message>
    <message>
        <source>Chatwoot keys</source>
        <translation>Chatwoot-billentyűk</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The start at login could not be changed.</source>
        <translation>A bejelentkezéskori indítás nem módosítható.</translation>
    </message>
    <message>
        <source>Change it in the system&apos;s own settings.</source>
        <translation>A rendszer saját beállításaiban módosíthatja.</translation>
    </message>
    <message>
        <source>The ticket changed since you saw it. Nothing was sent.</source>
        <translation>A jegy megváltozott, mióta látta. Semmi sem ment el.</translation>
    </message>
    <message>
        <source>Read it again, then send or change your answer.</source>
        <translation>Olvassa el újra, aztán küldje el vagy módosítsa a választ.</translation>
    </message>
    <message>
        <source>Evenhand could not finish this.</source>
        <translation>Az Evenhand ezt nem tudta befejezni.</translation>
    </message>
    <message>
        <source>That is a fault in Evenhand; nothing that you wrote is lost.</source>
        <translation>Ez az Evenhand hibája; semmi sem veszett el abból, amit írt.</translation>
    </message>
    <message>
        <source>The guide in {folder} cannot be used.</source>
        <translation>Nem használható szabálykönyv: {folder}.</translation>
    </message>
    <message>
        <source>It waited for more than an hour.</source>
        <translation>Több mint egy órát várt.</translation>
    </message>
    <message>
        <source>Read the ticket again, then send it once more.</source>
        <translation>Olvassa el újra a jegyet, aztán küldje el még egyszer.</translation>
    </message>
    <message>
        <source>{folder} is not empty.</source>
        <translation>Nem üres mappa: {folder}.</translation>
    </message>
    <message>
        <source>Name a new folder, or an empty one.</source>
        <translation>Adjon meg új vagy üres mappát.</translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation>{file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} was changed meanwhile.</source>
        <translation>Közben megváltozott: {file}.</translation>
    </message>
    <message>
        <source>Nothing was written. Look at the change again.</source>
        <translation>Semmi sem íródott ki. Nézze meg újra a változást.</translation>
    </message>
    <message>
        <source>You are signed in to {host}, but may see no queue and no ticket.</source>
        <translation>Bejelentkezett ({host}), de egy sort és egy jegyet sem láthat.</translation>
    </message>
    <message>
        <source>Ask an administrator of the helpdesk for the right.</source>
        <translation>Kérje a jogot a helpdesk rendszergazdájától.</translation>
    </message>
    <message>
        <source>There is no ticket {ticket}.</source>
        <translation>Nincs ilyen jegy: {ticket}.</translation>
    </message>
    <message>
        <source>Refresh the queue and pick another.</source>
        <translation>Frissítse a jegylistát, és válasszon másikat.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be stored.</source>
        <translation>A szövegben van egy karakter, amelyet nem lehet tárolni.</translation>
    </message>
    <message>
        <source>Your draft is kept. Type the odd character again and send.</source>
        <translation>A piszkozat megmaradt. Írja be újra a furcsa karaktert, és küldje el.</translation>
    </message>
    <message>
        <source>The demo desk&apos;s file cannot be read: {reason}.</source>
        <translation>A próbahelpdesk fájlja nem olvasható: {reason}.</translation>
    </message>
    <message>
        <source>It was left as it is. &apos;evenhand demo --reset&apos; restores it ({path}).</source>
        <translation>Érintetlen maradt. Az „evenhand demo --reset” parancs visszaállítja ({path}).</translation>
    </message>
    <message>
        <source>The demo desk&apos;s file cannot be used now: {reason}.</source>
        <translation>A próbahelpdesk fájlja most nem használható: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that {path} can be written, then try again.</source>
        <translation>Semmi sem változott. Ellenőrizze, hogy ez írható-e: {path}, majd próbálja újra.</translation>
    </message>
    <message>
        <source>{host} is not asked without encryption.</source>
        <translation>Titkosítás nélkül nem küldünk kérést ide: {host}.</translation>
    </message>
    <message>
        <source>Use an address that begins with imaps:// or smtps://.</source>
        <translation>Olyan címet adjon meg, amely így kezdődik: imaps:// vagy smtps://.</translation>
    </message>
    <message>
        <source>This ticket has no custom field {field}, or you may not see it.</source>
        <translation>A jegynek nincs ilyen egyéni mezője, vagy Ön nem láthatja: {field}.</translation>
    </message>
    <message>
        <source>Name the field that holds tags in the account&apos;s settings.</source>
        <translation>Adja meg a fiók beállításaiban, melyik mezőben vannak a címkék.</translation>
    </message>
    <message>
        <source>The custom field {field} holds one value only, so it cannot hold tags.</source>
        <translation>Ebben az egyéni mezőben csak egy érték fér el, így címkékhez nem jó: {field}.</translation>
    </message>
    <message>
        <source>Name a field for several values in the account&apos;s settings.</source>
        <translation>Adjon meg több értéket fogadó mezőt a fiók beállításaiban.</translation>
    </message>
    <message>
        <source>Ticket {ticket} is closed for good.</source>
        <translation>Véglegesen lezárt jegy: {ticket}.</translation>
    </message>
    <message>
        <source>Nothing can be changed in it. Open a follow-up in the helpdesk itself.</source>
        <translation>Semmi sem módosítható benne. Nyisson követő jegyet magában a helpdeskben.</translation>
    </message>
    <message>
        <source>This account is not there any more.</source>
        <translation>Ez a fiók már nincs meg.</translation>
    </message>
    <message>
        <source>The keyring has no secret for {account}.</source>
        <translation>A kulcstartóban nincs titkos adat ehhez: {account}.</translation>
    </message>
    <message>
        <source>Enter it again; the drafts are all there.</source>
        <translation>Adja meg újra; a piszkozatok mind megvannak.</translation>
    </message>
    <message>
        <source>This answer waits no more.</source>
        <translation>Ez a válasz már nem várakozik.</translation>
    </message>
    <message>
        <source>Read the ticket again: it may have been sent elsewhere.</source>
        <translation>Olvassa el újra a jegyet: lehet, hogy máshonnan elküldték.</translation>
    </message>
    <message>
        <source>It may have arrived before, and the conversation cannot be read just now.</source>
        <translation>Lehet, hogy már korábban megérkezett, a beszélgetés pedig most nem olvasható.</translation>
    </message>
    <message>
        <source>Nothing was sent again. Try again in a moment.</source>
        <translation>Semmi sem ment el újra. Próbálja meg kis idő múlva.</translation>
    </message>
    <message>
        <source>It left moments ago and does not stand there yet. It may still arrive.</source>
        <translation>Az imént ment el, és még nincs ott. Lehet, hogy még megérkezik.</translation>
    </message>
    <message>
        <source>Nothing was sent again. Wait half a minute, then try again.</source>
        <translation>Semmi sem ment el újra. Várjon fél percet, majd próbálja újra.</translation>
    </message>
    <message>
        <source>{file} is an export of customers, not of orders.</source>
        <translation>Ez nem rendelések, hanem ügyfelek exportja: {file}.</translation>
    </message>
    <message>
        <source>{file} holds no money that could be read.</source>
        <translation>Nincs benne olvasható összeg: {file}.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>Nem olvasható: {file} ({reason}).</translation>
    </message>
    <message>
        <source>Check whether it is whole, and whether there is room on the disk.</source>
        <translation>Ellenőrizze, hogy ép-e, és van-e hely a lemezen.</translation>
    </message>
    <message>
        <source>{name} is no name of a table.</source>
        <translation>Ez nem tábla neve: {name}.</translation>
    </message>
    <message>
        <source>Write it as orders or as sales.orders.</source>
        <translation>Így írja: orders vagy sales.orders.</translation>
    </message>
    <message>
        <source>{table} has no column &apos;{column}&apos;.</source>
        <translation>{table}: nincs ilyen oszlopa: „{column}”.</translation>
    </message>
    <message>
        <source>Show a view that has customer, placed, currency and paid.</source>
        <translation>Olyan nézetet adjon meg, amelyben van customer, placed, currency és paid.</translation>
    </message>
    <message>
        <source>The column &apos;{column}&apos; of {table} does not hold amounts exactly.</source>
        <translation>{table}: ez az oszlop nem pontos összegeket tartalmaz: „{column}”.</translation>
    </message>
    <message>
        <source>Make it numeric, or show a view that does.</source>
        <translation>Legyen numeric típusú, vagy adjon meg olyan nézetet, amelyben az.</translation>
    </message>
    <message>
        <source>{table} holds {count} orders with an amount below zero, no currency or no day.</source>
        <translation>{table}: {count} rendelésnél az összeg nulla alatti, vagy nincs pénznem, vagy nincs nap.</translation>
    </message>
    <message>
        <source>What went back stands in a column of its own, without a sign; a currency is like EUR.</source>
        <translation>A visszafizetett összeg külön oszlopban, előjel nélkül áll; a pénznem például: EUR.</translation>
    </message>
    <message>
        <source>This is no address of a database.</source>
        <translation>Ez nem adatbázis címe.</translation>
    </message>
    <message>
        <source>Write it like postgresql://reader@host/shop.</source>
        <translation>Így írja: postgresql://reader@host/shop.</translation>
    </message>
    <message>
        <source>The address of the database holds a password.</source>
        <translation>Az adatbázis címében jelszó van.</translation>
    </message>
    <message>
        <source>Leave it out; put it into PGPASSWORD or ~/.pgpass.</source>
        <translation>Hagyja ki belőle; a PGPASSWORD változóba vagy a ~/.pgpass fájlba tegye.</translation>
    </message>
    <message>
        <source>What speaks to PostgreSQL is not installed.</source>
        <translation>Nincs telepítve, ami a PostgreSQL-lel beszél.</translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;evenhand[warehouse]&apos;</source>
        <translation>Így telepítheti: pip install &apos;evenhand[warehouse]&apos;</translation>
    </message>
    <message>
        <source>PostgreSQL says: {said}</source>
        <translation>A PostgreSQL üzenete: {said}</translation>
    </message>
    <message>
        <source>{host} has no such store.</source>
        <translation>Nincs ilyen bolt itt: {host}.</translation>
    </message>
    <message>
        <source>Use the API path that BigCommerce shows with the token: it holds /stores/.</source>
        <translation>Azt az API-útvonalat adja meg, amelyet a BigCommerce a token mellett mutat: benne van, hogy /stores/.</translation>
    </message>
    <message>
        <source>The demo shop&apos;s orders cannot be read: {reason}.</source>
        <translation>A próbabolt rendelései nem olvashatók: {reason}.</translation>
    </message>
    <message>
        <source>If this stays, &apos;evenhand demo --reset&apos; restores the file.</source>
        <translation>Ha ez így marad, az „evenhand demo --reset” parancs visszaállítja a fájlt.</translation>
    </message>
    <message>
        <source>Some rows cannot be read. `evenhand ltv --orders FILE` names them.</source>
        <translation>Néhány sor nem olvasható. Az `evenhand ltv --orders FILE` megnevezi őket.</translation>
    </message>
    <message>
        <source>Check whether it is still there.</source>
        <translation>Ellenőrizze, hogy ott van-e még.</translation>
    </message>
    <message>
        <source>There is no CSV file in {folder}.</source>
        <translation>Nincs CSV-fájl ebben a mappában: {folder}.</translation>
    </message>
    <message>
        <source>Put the shop&apos;s exports there.</source>
        <translation>Tegye oda a bolt exportjait.</translation>
    </message>
    <message>
        <source>{file} is no table with a line of names on top.</source>
        <translation>Ez nem olyan táblázat, amelynek az első sorában nevek állnak: {file}.</translation>
    </message>
    <message>
        <source>{file} has no column &apos;{column}&apos;.</source>
        <translation>{file}: nincs ilyen oszlopa: „{column}”.</translation>
    </message>
    <message>
        <source>{file} does not say in which currency it is.</source>
        <translation>{file}: nem derül ki belőle a pénznem.</translation>
    </message>
    <message>
        <source>State it in its mapping, like: currency = &quot;EUR&quot;</source>
        <translation>Adja meg a leképezésében, például: currency = &quot;EUR&quot;</translation>
    </message>
    <message>
        <source>{file} comes from {program} and cannot serve here.</source>
        <translation>{file}: innen származik: {program}, itt nem használható.</translation>
    </message>
    <message>
        <source>{file} is of no kind that is known.</source>
        <translation>Ismeretlen fajta: {file}.</translation>
    </message>
    <message>
        <source>Say which column holds what, in a mapping beside it.</source>
        <translation>Egy mellette lévő leképezésben adja meg, melyik oszlop mit tartalmaz.</translation>
    </message>
    <message>
        <source>{file}: nobody can tell what 12.990 means in the column &apos;{column}&apos;.</source>
        <translation>{file}: nem dönthető el, mit jelent a 12.990 ebben az oszlopban: „{column}”.</translation>
    </message>
    <message>
        <source>State the sign before the decimals in its mapping, like: decimal = &quot;,&quot;</source>
        <translation>Adja meg a leképezésében a tizedesjelet, például: decimal = &quot;,&quot;</translation>
    </message>
    <message>
        <source>{file} does not say how to read the export: {reason}</source>
        <translation>{file}: nem mondja meg, hogyan kell olvasni az exportot: {reason}</translation>
    </message>
    <message>
        <source>Mend it, or take it away.</source>
        <translation>Javítsa ki, vagy vegye el onnan.</translation>
    </message>
    <message>
        <source>{host} did not accept this: {said}</source>
        <translation>{host} nem fogadta el ezt: {said}</translation>
    </message>
    <message>
        <source>{host} does not let you do this: {said}</source>
        <translation>{host} nem engedi ezt Önnek: {said}</translation>
    </message>
    <message>
        <source>{host} does not give Evenhand the right &apos;{right}&apos;.</source>
        <translation>{host} nem adja meg az Evenhandnek ezt a jogot: „{right}”.</translation>
    </message>
    <message>
        <source>Ask whoever manages the shop&apos;s apps to grant it.</source>
        <translation>Kérje meg azt, aki a bolt alkalmazásait kezeli, hogy adja meg.</translation>
    </message>
    <message>
        <source>A restricted key that may only read is enough.</source>
        <translation>Elég egy korlátozott kulcs, amely csak olvashat.</translation>
    </message>
    <message>
        <source>Live payments and test payments of {host} came mixed.</source>
        <translation>Éles és tesztfizetések vegyesen érkeztek innen: {host}.</translation>
    </message>
    <message>
        <source>Nothing was counted. Use a key of one mode, live or test.</source>
        <translation>Semmit sem számoltunk bele. Egyféle kulcsot használjon, éleset vagy tesztet.</translation>
    </message>
    <message>
        <source>{host} does not answer as Vendure&apos;s Admin API does.</source>
        <translation>Nem úgy válaszol, mint a Vendure Admin API-ja: {host}.</translation>
    </message>
    <message>
        <source>Check the address; Evenhand needs Vendure 2.2 or newer.</source>
        <translation>Ellenőrizze a címet; az Evenhandhez legalább Vendure 2.2 kell.</translation>
    </message>
    <message>
        <source>{host} does not accept this key.</source>
        <translation>Nem fogadja el ezt a kulcsot: {host}.</translation>
    </message>
    <message>
        <source>Check the consumer key and the secret, and that the key may read. If they are right, the server may not notice that it is reached over HTTPS, or drops the Authorization header on the way.</source>
        <translation>Ellenőrizze a Consumer keyt és a Consumer secretet, és hogy a kulcs olvashat-e. Ha jók, lehet, hogy a kiszolgáló nem veszi észre a HTTPS-t, vagy útközben elhagyja az Authorization fejlécet.</translation>
    </message>
    <message>
        <source>{host} has no WooCommerce that answers.</source>
        <translation>Itt nem válaszol WooCommerce: {host}.</translation>
    </message>
    <message>
        <source>Check the address, and that the plug-in is active and its REST API not switched off.</source>
        <translation>Ellenőrizze a címet, és hogy a bővítmény aktív-e, a REST API-ja pedig nincs-e kikapcsolva.</translation>
    </message>
    <message>
        <source>{name} lets you in, but not far enough. Missing: {rights}.</source>
        <translation>{name} beengedi, de nem elég mélyre. Hiányzik: {rights}.</translation>
    </message>
    <message>
        <source>Give the key these rights there, then try again.</source>
        <translation>Adja meg ott a kulcsnak ezeket a jogokat, majd próbálja újra.</translation>
    </message>
    <message>
        <source>Enter it again in the settings, under Shops.</source>
        <translation>Adja meg újra a beállításokban, a Boltok lapon.</translation>
    </message>
    <message>
        <source>The secret of {account} may still be in the keyring.</source>
        <translation>Lehet, hogy a titkos adat még a kulcstartóban van: {account}.</translation>
    </message>
    <message>
        <source>Drafts of {account} are still on this computer.</source>
        <translation>Piszkozatok maradtak ezen a számítógépen: {account}.</translation>
    </message>
    <message>
        <source>The address holds more than an address.</source>
        <translation>A cím többet tartalmaz egy címnél.</translation>
    </message>
    <message>
        <source>Leave out a login, a password, and what follows &apos;?&apos; or &apos;#&apos;.</source>
        <translation>Hagyja el belőle a felhasználónevet, a jelszót és mindent, ami a „?” vagy a „#” után áll.</translation>
    </message>
    <message>
        <source>The list of customers&apos; addresses, {file}, cannot be used: {reason}.</source>
        <translation>Nem használható az ügyfelek címlistája: {file} ({reason}).</translation>
    </message>
    <message>
        <source>Until it can, no lifetime value is certain.</source>
        <translation>Amíg nem használható, egy élettartamérték sem biztos.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>Nem írható: {file} ({reason}).</translation>
    </message>
    <message>
        <source>What was learnt is still here. Choose another place.</source>
        <translation>A tanultak itt megmaradtak. Válasszon másik helyet.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>Nem olvasható: {file} ({reason}).</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Semmi sem lett átvéve belőle.</translation>
    </message>
    <message>
        <source>The corrections in {file} cannot be used: {reason}.</source>
        <translation>Nem használhatók a javítások ebben a fájlban: {file} ({reason}).</translation>
    </message>
    <message>
        <source>Tickets are read without what was learnt. Nothing else is touched.</source>
        <translation>A jegyek olvasása a tanultak nélkül történik. Más nem változik.</translation>
    </message>
    <message>
        <source>{file} is no file of corrections: {what}.</source>
        <translation>Ez nem javításokat tartalmazó fájl: {file} ({what}).</translation>
    </message>
    <message>
        <source>The drafts in {file} are damaged again.</source>
        <translation>Megint megsérültek a piszkozatok ebben a fájlban: {file}.</translation>
    </message>
    <message>
        <source>The draft is only on your screen. Check the disk.</source>
        <translation>A piszkozat csak a képernyőn van meg. Ellenőrizze a lemezt.</translation>
    </message>
    <message>
        <source>Drafts cannot be kept in {file}: {reason}.</source>
        <translation>Nem tárolhatók piszkozatok ebben a fájlban: {file} ({reason}).</translation>
    </message>
    <message>
        <source>The draft is only on your screen. Check the disk and your rights there.</source>
        <translation>A piszkozat csak a képernyőn van meg. Ellenőrizze a lemezt és az ottani jogait.</translation>
    </message>
    <message>
        <source>The journal {file} cannot be used: {reason}.</source>
        <translation>Nem használható a napló: {file} ({reason}).</translation>
    </message>
    <message>
        <source>Answers go out all the same; they are not written down.</source>
        <translation>A válaszok így is elmennek, de nem kerülnek naplóba.</translation>
    </message>
    <message>
        <source>It is as it was. Check the disk and your rights there, then try again.</source>
        <translation>Olyan maradt, amilyen volt. Ellenőrizze a lemezt és az ottani jogait, majd próbálja újra.</translation>
    </message>
    <message>
        <source>The only keyring here is {keyring}, which may keep secrets unprotected.</source>
        <translation>Itt csak egy kulcstartó van, amely védelem nélkül tarthatja a titkos adatokat: {keyring}.</translation>
    </message>
    <message>
        <source>It is not used. Start your system&apos;s keyring, or keep the secret until you quit.</source>
        <translation>Nem használjuk. Indítsa el a rendszer kulcstartóját, vagy tartsa meg a titkos adatot kilépésig.</translation>
    </message>
    <message>
        <source>This computer has no keyring that is running.</source>
        <translation>Ezen a számítógépen nem fut kulcstartó.</translation>
    </message>
    <message>
        <source>Start one, such as GNOME Keyring or KWallet, or keep the secret until you quit.</source>
        <translation>Indítson el egyet, például a GNOME Keyringet vagy a KWalletet, vagy tartsa meg a titkos adatot kilépésig.</translation>
    </message>
    <message>
        <source>Your keyring is locked.</source>
        <translation>A kulcstartó zárolva van.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the secret until you quit.</source>
        <translation>Oldja fel, és próbálja újra, vagy tartsa meg a titkos adatot kilépésig.</translation>
    </message>
    <message>
        <source>Your keyring did not keep the secret.</source>
        <translation>A kulcstartó nem őrizte meg a titkos adatot.</translation>
    </message>
    <message>
        <source>It was kept nowhere else. Try again, or keep the secret until you quit.</source>
        <translation>Máshová nem került. Próbálja újra, vagy tartsa meg a titkos adatot kilépésig.</translation>
    </message>
    <message>
        <source>The secret is too long for a keyring.</source>
        <translation>A titkos adat túl hosszú a kulcstartónak.</translation>
    </message>
    <message>
        <source>At most {longest} characters are kept. Was something else pasted?</source>
        <translation>Legfeljebb {longest} karakter fér el. Nem valami mást illesztett be?</translation>
    </message>
    <message>
        <source>Your keyring does not work ({kind}).</source>
        <translation>A kulcstartó nem működik ({kind}).</translation>
    </message>
    <message>
        <source>Try again after signing in anew, or keep the secret until you quit.</source>
        <translation>Próbálja újra ismételt bejelentkezés után, vagy tartsa meg a titkos adatot kilépésig.</translation>
    </message>
    <message>
        <source>The list of what was tagged, {file}, cannot be used: {reason}.</source>
        <translation>Nem használható a felkerült címkék listája: {file} ({reason}).</translation>
    </message>
    <message>
        <source>Without it nothing is tagged, for nothing could be taken back.</source>
        <translation>Nélküle semmi sem kap címkét, mert semmit sem lehetne visszavonni.</translation>
    </message>
    <message>
        <source>This guide has one tier, so there is no threshold to try.</source>
        <translation>Ebben a szabálykönyvben egyetlen szint van, így nincs kipróbálható küszöb.</translation>
    </message>
    <message>
        <source>Write a second tier into its guide.yaml first.</source>
        <translation>Előbb írjon egy második szintet a guide.yaml fájljába.</translation>
    </message>
    <message>
        <source>The guide that ships is never changed.</source>
        <translation>A beépített szabálykönyv sosem változik.</translation>
    </message>
    <message>
        <source>Name a guide of your own in the settings.</source>
        <translation>Adjon meg saját szabálykönyvet a beállításokban.</translation>
    </message>
    <message>
        <source>There is no server called {host}.</source>
        <translation>Nincs ilyen nevű kiszolgáló: {host}.</translation>
    </message>
    <message>
        <source>Check the address, and whether this computer is online.</source>
        <translation>Ellenőrizze a címet, és hogy a számítógép csatlakozik-e az internethez.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>Nem érhető el: {host}.</translation>
    </message>
    <message>
        <source>Nothing answers there. Check the address, or try again later.</source>
        <translation>Ott semmi sem válaszol. Ellenőrizze a címet, vagy próbálja később.</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>Nem válaszol: {host}.</translation>
    </message>
    <message>
        <source>It may be busy. Try again in a moment.</source>
        <translation>Lehet, hogy túlterhelt. Próbálja újra kis idő múlva.</translation>
    </message>
    <message>
        <source>{host} ended the connection without an answer.</source>
        <translation>Válasz nélkül bontotta a kapcsolatot: {host}.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Próbálja újra kis idő múlva.</translation>
    </message>
    <message>
        <source>The encrypted connection to {host} is not trusted.</source>
        <translation>Nem megbízható a titkosított kapcsolat ezzel: {host}.</translation>
    </message>
    <message>
        <source>If your company has its own certificate authority, name its file in the settings.</source>
        <translation>Ha a cégnek saját tanúsítványkiadója van, adja meg a fájlját a beállításokban.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid at the date that this computer shows.</source>
        <translation>{host} tanúsítványa nem érvényes azon a napon, amelyet ez a számítógép mutat.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, tell its administrator.</source>
        <translation>Nézze meg ennek a számítógépnek a dátumát és az óráját. Ha jók, szóljon a kiszolgáló rendszergazdájának.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>Olyan címet adjon meg, amely így kezdődik: https://.</translation>
    </message>
    <message>
        <source>{host} answers, but not as expected.</source>
        <translation>Válaszol, de nem a várt módon: {host}.</translation>
    </message>
    <message>
        <source>Check the address. A log-in page may stand in front of it.</source>
        <translation>Ellenőrizze a címet. Lehet, hogy bejelentkezési oldal áll előtte.</translation>
    </message>
    <message>
        <source>{host} does not accept these credentials.</source>
        <translation>Nem fogadja el ezeket a hitelesítő adatokat: {host}.</translation>
    </message>
    <message>
        <source>Check the login and the password, key or token in the settings.</source>
        <translation>Ellenőrizze a beállításokban a felhasználónevet és a jelszót, kulcsot vagy tokent.</translation>
    </message>
    <message>
        <source>{host} does not let you do this.</source>
        <translation>Ezt nem engedi Önnek: {host}.</translation>
    </message>
    <message>
        <source>Ask an administrator for the right.</source>
        <translation>Kérje a jogot egy rendszergazdától.</translation>
    </message>
    <message>
        <source>{host} does not have this.</source>
        <translation>Ez itt nincs meg: {host}.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Lehet, hogy törölték.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same moment.</source>
        <translation>Ugyanebben a pillanatban valaki más is módosította.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Próbálja újra.</translation>
    </message>
    <message>
        <source>{host} cannot do this.</source>
        <translation>Erre nem képes: {host}.</translation>
    </message>
    <message>
        <source>Do it in the helpdesk itself.</source>
        <translation>Végezze el magában a helpdeskben.</translation>
    </message>
    <message>
        <source>{host} is asked too often just now.</source>
        <translation>Most túl gyakran kap kéréseket: {host}.</translation>
    </message>
    <message>
        <source>{host} reports a failure of its own.</source>
        <translation>Saját hibát jelez: {host}.</translation>
    </message>
    <message>
        <source>Try again later. If it stays so, tell its administrator.</source>
        <translation>Próbálja újra később. Ha nem múlik el, szóljon a rendszergazdájának.</translation>
    </message>
    <message>
        <source>{host} did not confirm. It may or may not have been carried out.</source>
        <translation>{host} nem erősítette meg. Nem tudni, végrehajtotta-e.</translation>
    </message>
    <message>
        <source>Read the conversation before you repeat it.</source>
        <translation>Olvassa el a beszélgetést, mielőtt megismétli.</translation>
    </message>
    <message>
        <source>The guide has no answer {name}.</source>
        <translation>A szabálykönyvben nincs ilyen döntés: {name}.</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>Ezek vannak benne: {names}.</translation>
    </message>
    <message>
        <source>Nobody said when this reply is to be used.</source>
        <translation>Senki sem írta meg, mikor kell használni ezt a választ.</translation>
    </message>
    <message>
        <source>Write a sentence that tells colleagues when it fits best.</source>
        <translation>Írjon egy mondatot, amelyből a munkatársak megtudják, mikor illik a legjobban.</translation>
    </message>
    <message>
        <source>This text says what {name} does not allow: {words}.</source>
        <translation>Ez a szöveg olyat mond, amit ez nem enged meg: {name}. Szavai: {words}.</translation>
    </message>
    <message>
        <source>Change the draft in {file}, or choose an answer that grants it.</source>
        <translation>Módosítsa a piszkozatot ({file}), vagy válasszon olyan döntést, amely szerint ez jár.</translation>
    </message>
    <message>
        <source>Nothing was written. Look at it again.</source>
        <translation>Semmi sem íródott ki. Nézze meg újra.</translation>
    </message>
    <message>
        <source>Ticket {ticket} was merged into another one.</source>
        <translation>A(z) {ticket} jegyet összevonták egy másikkal.</translation>
    </message>
    <message>
        <source>{host} does not let you work in the folder {folder}.</source>
        <translation>A(z) {host} nem engedi, hogy a(z) {folder} mappában dolgozzon.</translation>
    </message>
    <message>
        <source>Ask whoever runs the mail server for the rights to read it and write into it.</source>
        <translation>Kérjen olvasási és írási jogot hozzá attól, aki a levelezőkiszolgálót üzemelteti.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Evenhand.</source>
        <translation>A(z) {file} fájlt egy újabb Evenhand írta.</translation>
    </message>
    <message>
        <source>It is untouched. Update this one, or move the file away to begin anew.</source>
        <translation>Érintetlen maradt. Frissítse ezt a változatot, vagy helyezze át a fájlt, és kezdje elölről.</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>the category</source>
        <translation>a kategória</translation>
    </message>
    <message>
        <source>the tier</source>
        <translation>a szint</translation>
    </message>
    <message>
        <source>the headroom</source>
        <translation>a mozgástér</translation>
    </message>
    <message>
        <source>how far a dispute is</source>
        <translation>hol tart a vita</translation>
    </message>
    <message>
        <source>whether a dispute is open</source>
        <translation>folyamatban van-e vita</translation>
    </message>
    <message>
        <source>whether it was shipped</source>
        <translation>elküldték-e</translation>
    </message>
    <message>
        <source>the day of delivery</source>
        <translation>a kézbesítés napja</translation>
    </message>
    <message>
        <source>the days since the order</source>
        <translation>a rendelés óta eltelt napok</translation>
    </message>
    <message>
        <source>the days since delivery</source>
        <translation>a kézbesítés óta eltelt napok</translation>
    </message>
    <message>
        <source>the order&apos;s total</source>
        <translation>a rendelés végösszege</translation>
    </message>
    <message>
        <source>how often goodwill was given</source>
        <translation>a méltányosságok száma</translation>
    </message>
    <message>
        <source>the goodwill given</source>
        <translation>az eddig adott méltányosság</translation>
    </message>
    <message>
        <source>the tags</source>
        <translation>a címkék</translation>
    </message>
    <message>
        <source>the country</source>
        <translation>az ország</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>a csatorna</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>igen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nem</translation>
    </message>
    <message>
        <source>No dispute</source>
        <translation>Nincs vita</translation>
    </message>
    <message>
        <source>The bank inquires</source>
        <translation>A bank érdeklődik</translation>
    </message>
    <message>
        <source>A dispute needs our answer</source>
        <translation>A vitában válaszolnunk kell</translation>
    </message>
    <message>
        <source>The bank reviews the dispute</source>
        <translation>A bank vizsgálja a vitát</translation>
    </message>
    <message>
        <source>The dispute was won</source>
        <translation>A vitát megnyertük</translation>
    </message>
    <message>
        <source>The dispute was lost</source>
        <translation>A vitát elvesztettük</translation>
    </message>
    <message>
        <source>The dispute is closed</source>
        <translation>A vita lezárult</translation>
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
        <translation>Felhasználónév</translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation>Token vagy jelszó</translation>
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
        <translation>E-mail-cím (üres OAuth-tokennél)</translation>
    </message>
    <message>
        <source>API token or OAuth token</source>
        <translation>API-token vagy OAuth-token</translation>
    </message>
    <message>
        <source>An API token works for every colleague&apos;s email; an OAuth token is yours alone.</source>
        <translation>Az API-token minden munkatárs e-mail-címével működik; az OAuth-token csak az Öné.</translation>
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
        <translation>E-mail-cím</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-kulcs</translation>
    </message>
    <message>
        <source>Settings, REST API. The key is yours alone and has your rights.</source>
        <translation>Settings, REST API. A kulcs csak az Öné, és az Ön jogai vannak hozzárendelve.</translation>
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
        <translation>A képe, majd Profile settings. A kulcs csak az Öné.</translation>
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
        <translation>A profilja, majd My apps: egy saját alkalmazás az Ön nevében jár el.</translation>
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
        <translation>A profilja, majd Token access, ezzel a joggal: ticket.agent.</translation>
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
        <translation>Hozzáférési token</translation>
    </message>
    <message>
        <source>Profile settings, at the end of the page. The token is yours alone.</source>
        <translation>Profile settings, az oldal végén. A token csak az Öné.</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Your email at Front</source>
        <translation>Az Ön e-mail-címe a Frontban</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-token</translation>
    </message>
    <message>
        <source>The token is the company&apos;s and can act for every colleague; your email says who you are.</source>
        <translation>A token a cégé, és minden munkatárs nevében eljárhat; az e-mail-címe mondja meg, ki Ön.</translation>
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
        <translation>Az Ön e-mail-címe az Intercomban (üres: aki a tokent készítette)</translation>
    </message>
    <message>
        <source>The token is the workspace&apos;s and can act for every colleague.</source>
        <translation>A token a munkaterületé, és minden munkatárs nevében eljárhat.</translation>
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
        <translation>Az Ön e-mail-címe a FreeScoutban</translation>
    </message>
    <message>
        <source>Needs the module API and webhooks. Its key opens every mailbox: treat it like a password.</source>
        <translation>Az API and webhooks modul kell hozzá. A kulcsa minden postafiókot megnyit: bánjon vele úgy, mint egy jelszóval.</translation>
    </message>
    <message>
        <source>A mailbox (IMAP)</source>
        <translation>Postafiók (IMAP)</translation>
    </message>
    <message>
        <source>imaps://mail.example.com</source>
        <translation>imaps://mail.example.com</translation>
    </message>
    <message>
        <source>Login, mostly the mail address</source>
        <translation>Felhasználónév, többnyire az e-mail-cím</translation>
    </message>
    <message>
        <source>Password, or the one for this app</source>
        <translation>Jelszó, vagy az ehhez az alkalmazáshoz készült jelszó</translation>
    </message>
    <message>
        <source>With two-step sign-in, make a password for this app at your provider.</source>
        <translation>Kétlépcsős bejelentkezésnél készítsen alkalmazásjelszót a szolgáltatónál.</translation>
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
        <translation>Client ID (üres egy régebbi alkalmazás tokenjénél)</translation>
    </message>
    <message>
        <source>Client secret or token</source>
        <translation>Client secret vagy token</translation>
    </message>
    <message>
        <source>Rights: read_customers, read_orders, read_all_orders, read_shopify_payments_disputes.</source>
        <translation>Jogok: read_customers, read_orders, read_all_orders, read_shopify_payments_disputes.</translation>
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
        <translation>WooCommerce, Settings, Advanced, REST API: olvasásra jogosító kulcs.</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>Stripe</translation>
    </message>
    <message>
        <source>Restricted key</source>
        <translation>Korlátozott kulcs</translation>
    </message>
    <message>
        <source>A key that may read customers, charges and disputes; nothing else.</source>
        <translation>Kulcs, amely az ügyfeleket, terheléseket és vitákat olvashatja; semmi mást.</translation>
    </message>
    <message>
        <source>Recharge</source>
        <translation>Recharge</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-token</translation>
    </message>
    <message>
        <source>Rights: read_customers, read_orders.</source>
        <translation>Jogok: read_customers, read_orders.</translation>
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
        <translation>Hozzáférési token</translation>
    </message>
    <message>
        <source>Rights: store_v2_customers_read_only, store_v2_orders_read_only.</source>
        <translation>Jogok: store_v2_customers_read_only, store_v2_orders_read_only.</translation>
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
        <translation>Rendszergazda (üres API-kulcsnál)</translation>
    </message>
    <message>
        <source>Password or API key</source>
        <translation>Jelszó vagy API-kulcs</translation>
    </message>
    <message>
        <source>Right: ReadCustomer.</source>
        <translation>Jog: ReadCustomer.</translation>
    </message>
    <message>
        <source>Files: order exports as CSV</source>
        <translation>Fájlok: rendelések exportja CSV-ben</translation>
    </message>
    <message>
        <source>A file, or a folder of files</source>
        <translation>Egy fájl vagy egy mappányi fájl</translation>
    </message>
    <message>
        <source>Exports of Shopify and of WooCommerce&apos;s plug-ins are known. Beside any other, orders.csv, a file orders.csv.toml says which column holds what.</source>
        <translation>A Shopify és a WooCommerce bővítményeinek exportjai ismertek. Bármely más, például orders.csv mellett az orders.csv.toml fájl mondja meg, melyik oszlop mit tartalmaz.</translation>
    </message>
</context>
</TS>
