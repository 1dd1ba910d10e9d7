<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Fill in first: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer wrote again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else answered meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket&apos;s status changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has the ticket now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket was merged into another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In line with the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded, in line with the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises more than the guide grants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been sent. Look at the conversation before you send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet. It goes by itself once the helpdesk can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LTV unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value unknown: no shop knows this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value unknown: no order found for this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value unknown: orders in several currencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value unknown: older orders cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value unknown: not every shop has answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value unknown: not in the guide&apos;s currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value unknown: several people use this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions a bad review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers to change a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions telling others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions a chargeback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says a dispute is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions legal steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heated words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the source states it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} names something unknown: {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has a value that cannot be: {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lacks {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has an entry twice: {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer Evenhand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets are read by simple rules: {file} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is untouched. Update this one, or move the file away to begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect more wrong and unsure categories. Install Evenhand again to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as {kept}; a fresh one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default is used. Allowed: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image is inside the mail. See it in the helpdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to {host} in the mail program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the image at {host} in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {host} in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelt out it looks like {spelled}, which may imitate another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text says {claims}, but it leads to {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is fetched here: that would tell the sender that the mail was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a paid return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something free of charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a waived fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bargain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: sooner than the {days} days that are granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: no guide allows a bargain over a review or a dispute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: the guide does not say that it was our fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: the guide does not grant {promise}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: more than granted, which is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{data}: {kind} that this ticket does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not: {condition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dispute is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no dispute is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{several} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can have happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers and figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a lifetime value of {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whatever the lifetime value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lifetime value below {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where no lifetime value is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A remedy&apos;s cost where no order is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} {own}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worth}, as stated on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One {currency} is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out of the lifetime value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a language has no reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hardest reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIX {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that it was our fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{promise}, not sooner than {limit} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{promise} up to {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from the tag {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from the customer&apos;s field {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said by the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known in every shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part of the order that is left ({fact}, of {whole})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decided the open ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything happened, to anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules are read from the first one on: the first that fits decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom is what is left of a customer&apos;s margin after the remedy: lifetime value times margin, less the goodwill given before, less what the remedy costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft may promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that lead here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As customers write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that name it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot stay as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has blanks made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has unknown placeholders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same words as another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no canned replies that are known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promises what no answer grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown placeholders: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same words as {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was edited here and changed there. Your text stays; the new one lies beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placeholders that nothing is known for, now blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because nothing imported is run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words stand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can become replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no reply may say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that grant all of that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None. No answer of this guide grants all of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited here, not changed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made a reply already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: switched off there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: longer than a reply may be, or too many blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an admitted fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{promise}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties a remedy to a review or a dispute: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks of {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, entry {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no canned replies that are known here. Choose the program that wrote the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected: {category}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket {ticket}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if known: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>else only if known: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer&apos;s first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shop&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivery date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refund date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ship date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracking link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why it does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer is known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % are above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} of {all} customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers whose orders are kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders are kept here: these are the customers of past answers, one an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} without a lifetime value in this currency are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no answer to a customer whose lifetime value was known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answers from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more without a lifetime value are passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {count} the cost cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a gross margin of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those above have earned us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generous answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would have cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin left on these tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets left below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenhand ended while it was being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had arrived: it stands in the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply to #{ticket} was not inserted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it, and paste it there yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click into the editor there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The editor there cannot be written in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cursor is in a password field there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser shows another page by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser does not let the extension work on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the editor there is too long to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser has not said whether it inserted the reply to #{ticket}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it stands in the editor before you insert it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare them before you send it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor shows other words than the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser shows #{shown}, and this reply is for #{ticket}. It was not inserted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ticket there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another ticket was opened. The draft is kept with its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was changed. Insert it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sent from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window} did not take the reply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the clipboard: click into the editor there and press {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click into the helpdesk&apos;s editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply is pasted there. Esc stops that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop is asked whether Evenhand may press keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it, and come back here. If you do not, the reply is only copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other window could not be brought to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys were held down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {keys} in the helpdesk&apos;s editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted {time} into {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inserted {time}. Send it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was on the clipboard is too large to be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tag} (waits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {tag} (waits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag {tag} waits until the helpdesk can be reached. Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag {tag} goes once the helpdesk can be reached. Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of #{ticket} waited for more than an hour: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of #{ticket} were not changed: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Evenhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same case gets the same answer, however loud the customer is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenhand {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. It uses Qt under the LGPL 3: Qt&apos;s libraries lie in the program&apos;s folder as files of their own, and you may put changed ones in their place. Their source: download.qt.io.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings no text of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>#{ticket} is solved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{ticket} was answered, but not solved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was changed or opened anew before the answer had arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to #{ticket} is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has arrived, or take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket is solved once it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{ticket} waits for the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{ticket} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{ticket} rests until {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept here, too. Send it from one place only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft of #{ticket} stands in the helpdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{ticket} is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{ticket} belongs to nobody now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message numerus="yes">
        <source>%n new reply(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Reading the drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts that wait: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a reply now: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer that it carries out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is to be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence that says when it fits best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>The browser cannot reach this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one may be open, or its folder is open to others. All else works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowseRow</name>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export of orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of exports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bugs</name>
    <message>
        <source>Something in Evenhand broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenhand ended by itself last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drafts are kept, and what was being sent is looked for before it goes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drafts are kept. {where}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Citizen</name>
    <message>
        <source>{key} is taken by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be a key for everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system gives no program a key for everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedBrowser</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Evenhand is still open: a draft could not be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to another place, or close all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this your answer? The words are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Is this your answer? They differ in %n place(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect a helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you answer tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server for sending, if it is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field for tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User custom field with the lifetime value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company certificate (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works. You are {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the helpdesk, then your keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key can act for your colleagues, too. One of your own is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Yes, remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationPanel</name>
    <message>
        <source>Show the words that decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n older</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n older messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Unknown customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worth}, {age} old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this sum is made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispute due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>since {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>another address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopPage</name>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Wayland the desktop decides where windows stand: place it by its own keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the edge free for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other windows, when maximised, then leave it its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system reserves no room for a window. It can stay above the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay above other windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key that works everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key that brings Evenhand to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program gets such a key here. Use the tray, or let a desktop key run: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing leaves it in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing ends Evenhand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify me of new replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those on my own tickets, by the system&apos;s notifications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name customer and subject there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet mode: nothing for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the right edge of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the left edge of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I put it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press it together with Ctrl, Alt or Meta, or take a function key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever helps you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, choices and what Evenhand noted of itself. No customer&apos;s words, no names, no secret. It goes nowhere unless you copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftActions</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add as an internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert into the helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write, or pick a reply above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning was pasted: the text is too long for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawerFlow</name>
    <message>
        <source>An answer waits until the helpdesk can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer may or may not have been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer was not sent. It is kept as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorGuard</name>
    <message>
        <source>No connected browser shows this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a browser that has Evenhand&apos;s extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser has not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the helpdesk&apos;s editor before you send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor promises more than the guide grants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helpdesk&apos;s editor stays inside the guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Still to be filled in: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvennessDialog</name>
    <message>
        <source>Is the hand even?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often an answer promised more than the guide grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with and without pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With pressure {pressed}, without {calm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets with pressure got more than the guide decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets without pressure got more than the guide decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few answers to tell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactButtons</name>
    <message>
        <source>Say how far a dispute is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel is pinned; another ticket was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no ticket&apos;s address or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the page that shows the ticket in your helpdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser shows a ticket of {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connected account knows this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the helpdesk that it belongs to, or copy the address of a ticket&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No helpdesk is connected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account {account} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link names another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuardStrip</name>
    <message>
        <source>What the guard found in the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you send it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it all the same? Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Insert it all the same? Say why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuardedEditors</name>
    <message>
        <source>Check the helpdesk&apos;s editor whenever its page comes to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the editor of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else it is read only when you press the key for it. Needs the browser extension.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Back to what was shown before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the guide has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Found in the guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the guide says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}: read it in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {number} of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generosity would cost {short} more than the margin leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves {left} of this customer&apos;s margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at: {facts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed nothing: {facts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideReading</name>
    <message>
        <source>The chosen part of the guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideTrial</name>
    <message>
        <source>Folder of the guide to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket by the guide {name}, version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this guide from now on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideWatch</name>
    <message>
        <source>The guide was edited and cannot be used. Version {version} stays in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide was edited. Version {version} is in force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HappenedPanel</name>
    <message>
        <source>Choose another category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As was said of this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As was said of ticket {ticket}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First guess: as was said of this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First guess: as was said of ticket {ticket}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. Show all that was learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was: {category}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Choose a folder for your guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts go beside your guide in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide in force is the one that ships, and drafts need one of your own. Choose an empty folder: a copy of the guide is begun there and put in force. A folder that holds a guide is taken as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for your guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportColumnsPage</name>
    <message>
        <source>First row is a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a column for the text, and one for the title or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of: {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import canned replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed meanwhile, so nothing was written. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDonePage</name>
    <message>
        <source>Open the folder with the drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drafts are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make drafts replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts written: {count}. They lie in {folder}, where no agent sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited here and changed there: {count}. Compare your file with the one ending in .new.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Read a draft, and say which answer it carries out and when it is to be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Agents are offered the reply as soon as the guide was read again, by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. To change its words, edit its file. Leave source and hash in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the same file again whenever it changed: drafts are brought up to date, never doubled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportLanguagePage</name>
    <message>
        <source>Choose a language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which language are they?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of these replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies that do not say their language: {count}. The others keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportPage</name>
    <message>
        <source>Show only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With those switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts need a guide of your own; the one that ships is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide cannot be used just now, so what it grants is not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen reply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSourcesPage</name>
    <message>
        <source>Drop files or a folder here, or choose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canned replies of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They become drafts that no agent can send yet. First you see what would happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that wrote them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports (*.json *.csv *.tsv *.yml *.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files with canned replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with canned replies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Put back what was on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPresetsRow</name>
    <message>
        <source>Keys as in another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bare letters and Alt type letters here, so Ctrl+Shift stands in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys are in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command}: {now} instead of {before}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyedDialog</name>
    <message>
        <source>The secret goes to your keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Back to the defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} would share this key. It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownAsRow</name>
    <message>
        <source>Addresses of this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another address of this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address of somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is {address} the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not them: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared address: its history is nobody&apos;s alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known by this address alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also known as {addresses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people use this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {address} is the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {address} is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language of the replies: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the replies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LateTagFlow</name>
    <message>
        <source>Change them now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearntDialog</name>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket {ticket} is forgotten. Tickets like it no longer follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket {ticket} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}. Hand it on as you would the tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from {file}: {count}. What was known already stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Choose another category for a ticket, and tickets like it follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put ticket {ticket} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what was learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt, newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearntFiles</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds each ticket&apos;s number, its categories, and its words as numbers with the key to them: whoever has it can test which words stand in these tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets whose words are in it as they are: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the address in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListBesidePage</name>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LtvCard</name>
    <message>
        <source>How the lifetime value is made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tier} from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has fallen a little below: the tier is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders in {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders in {currency}, at {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the guide&apos;s rates of {day}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodwill already given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {source}, as of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>Message by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image inside the mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image from {host}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageHead</name>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageInside</name>
    <message>
        <source>Show quoted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show with layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large to be shown whole. The rest is in the helpdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large to be shown whole with its layout.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>How evenly you answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same cases, told loudly and calmly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair of customers has been answered to the end yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{same} of {all} cases got the same answer, loud or calm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With pressure, {customer}: {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without, {customer}: {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uneven: the loud customer got more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uneven: the calm customer got more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uneven: each got something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer promised more than the guide grants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that promised more than the guide grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer}, with pressure: {promised}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer}, without pressure: {promised}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised too much: with pressure {pressed}, without {calm}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PressureStrip</name>
    <message>
        <source>Show the quoted words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show that the answer is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds} · same answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueDrawer</name>
    <message>
        <source>Search open tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {count} are listed. Type more to narrow them down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tickets here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepliesList</name>
    <message>
        <source>Replies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepliesModel</name>
    <message>
        <source>From the helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {language}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepliesPanel</name>
    <message>
        <source>Insert the chosen reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what happened first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reply has “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide has no reply for this. Write your own below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SameAnswerCard</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identical, to the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These differ. Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both guides give the same answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guides differ here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide in force</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Pressure found: {kinds}. The answer is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket {number}: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new ticket(s) in the queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. The draft is here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned. The panel stays at this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel follows again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Enter the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use until I quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of {login}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the helpdesk, then your keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>The answer to #{ticket} was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was changed before it went. It is kept as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent beyond the guide. Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to #{ticket} waits until the helpdesk can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to #{ticket} may not have been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to #{ticket} was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} with its secret and drafts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shop yet. Orders decide what a customer is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the shop {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} with its secret and all that it said?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One click on a reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version at each start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds in which Undo takes a sent reply back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between looks at the queue (0: never)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that the journal keeps an answer (0: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How replies are signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the helpdesk knows you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How replies name the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the policy guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that ships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave reasons beyond the guide as internal notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the ticket whose address I copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag tickets with the tier of their customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the words of corrected tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts it into the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies it to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShopDialog</name>
    <message>
        <source>Connect a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is good, but it lacks rights: {rights}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: {shop}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More can be seen with: {rights}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where orders are read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the shop, then your keyring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SolvingAfter</name>
    <message>
        <source>#{ticket} was answered and solved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Unfold the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds} · same answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsRow</name>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketBar</name>
    <message>
        <source>Previous ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketMenu</name>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze until tomorrow, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze until Monday, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put my draft into the helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TierTagging</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged {tag}, and the customer too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took off the tag {tag}, and off the customer too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged the customer {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the tag {tag} off the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took off the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Stay at this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Evenhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new reply(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the helpdesk does not answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>What is wrong in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. To be mended: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateLook</name>
    <message>
        <source>Evenhand {version} is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have {version}. Get the new one where you got this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Keep it in memory until I quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewChooser</name>
    <message>
        <source>List of tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My open tickets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>This is the last ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first ticket.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Try the demo desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same case gets the same answer, however loud the customer is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up shop with tickets to answer. It stays on this computer and sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need its address and a token, or login and password. They go to your keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up customers insist and escalate. At the end you see how evenly you answered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfChange</name>
    <message>
        <source>Write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changes in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else changes. Raise the version there, too: it is written down with each answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written. The guide is read again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the threshold that stands in the guide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Try another threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide that ships is never changed. Name one of your own in the settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross margins to compare, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfFigures</name>
    <message>
        <source>Within 5 % of the line: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfLine</name>
    <message>
        <source>Tier whose line is moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many per cent of the customers are to be above the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derive from my customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value from which a customer is {tier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: the best {share} % begin at {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best {share} % begin at {value}, beyond the line of a neighbouring tier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfPlot</name>
    <message>
        <source>Customers by lifetime value, and the threshold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Copied: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {title}. Still to be filled in: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helpdesk answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>No open tickets. New ones appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Chosen</name>
    <message>
        <source>Chosen files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Note</name>
    <message>
        <source>Dismiss this note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>because</name>
    <message>
        <source>No lifetime value is known, so nothing is given that hangs on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value {ltv} has fallen a little below the threshold of {threshold}; the tier is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value {ltv} reaches the threshold of {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime value {ltv} is below the threshold of {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the remedy would leave of the margin cannot be told, so it is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remedy would cost {short} more than this customer&apos;s margin leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remedy leaves {headroom} of this customer&apos;s margin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Next ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the draft and solve the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the draft as an internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert into the helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what stands in the helpdesk&apos;s editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the sent draft back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the ticket back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put my draft into the helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ticket in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the ticket&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the copied ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was the first guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was the second guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the guide says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the lifetime value is made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show that the answer is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another guide on this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make imported drafts replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the hand even?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise with customers who insist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly you answered in practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the panel up into a strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Evenhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert reply {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenhand keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zendesk keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gorgias keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zammad keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatwoot keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The ticket changed since you saw it. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again, then send or change your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenhand could not finish this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a fault in Evenhand; nothing that you wrote is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide in {folder} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ticket {ticket}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the queue and pick another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds a character that cannot be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft is kept. Type the odd character again and send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo desk&apos;s file cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is. &apos;evenhand demo --reset&apos; restores it ({path}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo desk&apos;s file cannot be used now: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check that {path} can be written, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server called {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, and whether this computer is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers there. Check the address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be busy. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} ended the connection without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted connection to {host} is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your company has its own certificate authority, name its file in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid at the date that this computer shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answers, but not as expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the login and the password, key or token in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it in the helpdesk itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is asked too often just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not asked without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an address that begins with imaps:// or smtps://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address. A log-in page may stand in front of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept these credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not let you do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of the helpdesk for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not have this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this at the same moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not accept this: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not let you do this: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not give Evenhand the right &apos;{right}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever manages the shop&apos;s apps to grant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} reports a failure of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later. If it stays so, tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not confirm. It may or may not have been carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the conversation before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in to {host}, but may see no queue and no ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket has no custom field {field}, or you may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the field that holds tags in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom field {field} holds one value only, so it cannot hold tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a field for several values in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has no secret for {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again; the drafts are all there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo shop&apos;s orders cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this stays, &apos;evenhand demo --reset&apos; restores the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of {account} may still be in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts of {account} are still on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds more than an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out a login, a password, and what follows &apos;?&apos; or &apos;#&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drafts in {file} are damaged again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is only on your screen. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt is still here. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrections in {file} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets are read without what was learnt. Nothing else is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts cannot be kept in {file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is only on your screen. Check the disk and your rights there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was. Check the disk and your rights there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only keyring here is {keyring}, which may keep secrets unprotected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used. Start your system&apos;s keyring, or keep the secret until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one, such as GNOME Keyring or KWallet, or keep the secret until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the secret until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keyring did not keep the secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was kept nowhere else. Try again, or keep the secret until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is too long for a keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {longest} characters are kept. Was something else pasted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keyring does not work ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again after signing in anew, or keep the secret until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal {file} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers go out all the same; they are not written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a new folder, or an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Look at the change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has no such store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the API path that BigCommerce shows with the token: it holds /stores/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restricted key that may only read is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live payments and test payments of {host} came mixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was counted. Use a key of one mode, live or test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not answer as Vendure&apos;s Admin API does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address; Evenhand needs Vendure 2.2 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the consumer key and the secret, and that the key may read. If they are right, the server may not notice that it is reached over HTTPS, or drops the Authorization header on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has no WooCommerce that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, and that the plug-in is active and its REST API not switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} lets you in, but not far enough. Missing: {rights}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key these rights there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again in the settings, under Shops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no file of corrections: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of what was tagged, {file}, cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nothing is tagged, for nothing could be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide has one tier, so there is no threshold to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a second tier into its guide.yaml first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide that ships is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a guide of your own in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waited for more than an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the ticket again, then send it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket {ticket} is closed for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be changed in it. Open a follow-up in the helpdesk itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer waits no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the ticket again: it may have been sent elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have arrived before, and the conversation cannot be read just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent again. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It left moments ago and does not stand there yet. It may still arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent again. Wait half a minute, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is an export of customers, not of orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no money that could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether it is whole, and whether there is room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no name of a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as orders or as sales.orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no column &apos;{column}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a view that has customer, placed, currency and paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &apos;{column}&apos; of {table} does not hold amounts exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it numeric, or show a view that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} holds {count} orders with an amount below zero, no currency or no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went back stands in a column of its own, without a sign; a currency is like EUR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address of a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like postgresql://reader@host/shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the database holds a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; put it into PGPASSWORD or ~/.pgpass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks to PostgreSQL is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;evenhand[warehouse]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL says: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some rows cannot be read. `evenhand ltv --orders FILE` names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether it is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no CSV file in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the shop&apos;s exports there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no table with a line of names on top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no column &apos;{column}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not say in which currency it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State it in its mapping, like: currency = &quot;EUR&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} comes from {program} and cannot serve here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is of no kind that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column holds what, in a mapping beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: nobody can tell what 12.990 means in the column &apos;{column}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State the sign before the decimals in its mapping, like: decimal = &quot;,&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not say how to read the export: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of customers&apos; addresses, {file}, cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it can, no lifetime value is certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start at login could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the system&apos;s own settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide has no answer {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody said when this reply is to be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a sentence that tells colleagues when it fits best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text says what {name} does not allow: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the draft in {file}, or choose an answer that grants it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket {ticket} was merged into another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not let you work in the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the mail server for the rights to read it and write into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer Evenhand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is untouched. Update this one, or move the file away to begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far a dispute is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether a dispute is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it was shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the days since the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the days since delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order&apos;s total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often goodwill was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the goodwill given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank inquires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispute needs our answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank reviews the dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dispute was won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dispute was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dispute is closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>helpdesks</name>
    <message>
        <source>Request Tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://rt.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged in as, Settings, Auth tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zendesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://shop.zendesk.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email (empty for an OAuth token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token or OAuth token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API token works for every colleague&apos;s email; an OAuth token is yours alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gorgias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://shop.gorgias.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, REST API. The key is yours alone and has your rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freshdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://shop.freshdesk.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your picture, Profile settings. The key is yours alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help Scout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your profile, My apps: an app of your own acts as you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zammad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://zammad.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your profile, Token access, with the right ticket.agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatwoot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://app.chatwoot.com/app/accounts/1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile settings, at the end of the page. The token is yours alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your email at Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is the company&apos;s and can act for every colleague; your email says who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intercom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://api.intercom.io</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your email at Intercom (empty: who made the token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is the workspace&apos;s and can act for every colleague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FreeScout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://help.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your email at FreeScout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the module API and webhooks. Its key opens every mailbox: treat it like a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mailbox (IMAP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imaps://mail.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login, mostly the mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, or the one for this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With two-step sign-in, make a password for this app at your provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smtps://mail.example.com</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shops</name>
    <message>
        <source>Shopify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my-shop.myshopify.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID (empty for an older app&apos;s token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret or token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights: read_customers, read_orders, read_all_orders, read_shopify_payments_disputes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WooCommerce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://shop.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WooCommerce, Settings, Advanced, REST API: a key that may read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that may read customers, charges and disputes; nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recharge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights: read_customers, read_orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BigCommerce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://api.bigcommerce.com/stores/abc123</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights: store_v2_customers_read_only, store_v2_orders_read_only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://shop.example.com/admin-api</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator (empty for an API key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password or API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: ReadCustomer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files: order exports as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file, or a folder of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports of Shopify and of WooCommerce&apos;s plug-ins are known. Beside any other, orders.csv, a file orders.csv.toml says which column holds what.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
