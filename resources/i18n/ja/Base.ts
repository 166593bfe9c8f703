<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Base</name>
    <message>
        <source>1–30 days</source>
        <translation>1〜30日</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31〜60日</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61〜90日</translation>
    </message>
    <message>
        <source>91 days and more</source>
        <translation>91日以上</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Column {name} is unknown and left out.</source>
        <translation>列「{name}」は取り込み項目にないため、読み飛ばします。</translation>
    </message>
    <message>
        <source>FY{year}</source>
        <translation>{year}年度</translation>
    </message>
    <message>
        <source>Next business day</source>
        <translation>翌営業日</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>期日前</translation>
    </message>
    <message>
        <source>Please confirm registration number {number}: its check digit fits no company, so it must be a sole trader's.</source>
        <translation>登録番号 {number} をご確認ください。法人の検査数字と一致しません（個人事業者の番号であれば問題ありません）。</translation>
    </message>
    <message>
        <source>Previous business day</source>
        <translation>前営業日</translation>
    </message>
    <message>
        <source>Round down</source>
        <translation>切り捨て</translation>
    </message>
    <message>
        <source>Round half up</source>
        <translation>四捨五入</translation>
    </message>
    <message>
        <source>Round up</source>
        <translation>切り上げ</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>To calculate {text}, divide by something other than zero.</source>
        <translation>「{text}」を計算できません。0 以外の数で割ってください。</translation>
    </message>
    <message>
        <source>To do “{action}” with {thing}, it must be {wanted}: it is {state}.</source>
        <translation>{thing} の「{action}」は、状態が「{wanted}」のときに行えます。現在は「{state}」です。</translation>
    </message>
    <message>
        <source>To enter a corporate number, check its digits: the first digit of {text} does not fit the others.</source>
        <translation>法人番号をご確認ください。{text} は先頭の検査数字が合いません。</translation>
    </message>
    <message>
        <source>To enter a corporate number, give its 13 digits: “{text}” is none.</source>
        <translation>法人番号は13桁の数字で入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter a date, give a day of its era: {text} is not in it.</source>
        <translation>日付をご確認ください。「{text}」はその元号の期間にありません。</translation>
    </message>
    <message>
        <source>To enter a date, give a day that exists: {text} is not in the calendar.</source>
        <translation>日付をご確認ください。「{text}」は暦にない日です。</translation>
    </message>
    <message>
        <source>To enter a date, give a year from {first} to {last}: {text} is outside.</source>
        <translation>日付は {first} 年から {last} 年の間で入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter a date, type one such as 2026/11/24: “{text}” is none.</source>
        <translation>日付は 2026/11/24 のように入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter a day outside the open fiscal year, type its year too: {text} is not in it.</source>
        <translation>「{text}」は開いている会計年度にありません。年から入力してください。</translation>
    </message>
    <message>
        <source>To enter a mail address, give one such as name@example.jp: “{text}” is none.</source>
        <translation>メールアドレスは name@example.jp のように入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter a number, type one such as 1,200 or =1200*3: “{text}” is none.</source>
        <translation>数値は 1,200 や =1200*3 のように入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter a postal code, give seven digits: “{text}” is none.</source>
        <translation>郵便番号は7桁の数字で入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter a registration number, give T and 13 digits: “{text}” is none.</source>
        <translation>登録番号は T と13桁の数字で入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter a telephone number, give digits and hyphens: “{text}” is none.</source>
        <translation>電話番号は数字とハイフンで入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter an amount, give whole yen: {text} has a fraction of a yen.</source>
        <translation>金額は円単位で入力してください。「{text}」は1円未満の端数があります。</translation>
    </message>
    <message>
        <source>To enter this number, give a whole one: {text} is not.</source>
        <translation>整数で入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter this number, give at most {places} decimal places: {text} has more.</source>
        <translation>小数点以下は {places} 桁までで入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter this number, keep it within {limit}: {text} is too large.</source>
        <translation>{limit} 以内で入力してください。「{text}」は大きすぎます。</translation>
    </message>
    <message>
        <source>To enter {label}, choose one of {choices}: “{text}” is none.</source>
        <translation>{label}は {choices} のいずれかにしてください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter {label}, give a day from 1 to 31, or 末 for the end of the month: “{text}” is none.</source>
        <translation>{label}は 1〜31 の日、または「末」で入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter {label}, give {limit} or less.</source>
        <translation>{label}は {limit} 以下で入力してください。</translation>
    </message>
    <message>
        <source>To enter {label}, give {limit} or more.</source>
        <translation>{label}は {limit} 以上で入力してください。</translation>
    </message>
    <message>
        <source>To enter {label}, keep it within {limit} characters: it has {length}.</source>
        <translation>{label}は {limit} 文字以内で入力してください（現在 {length} 文字）。</translation>
    </message>
    <message>
        <source>To enter {label}, remove the invisible character U+{code} from it.</source>
        <translation>{label}に見えない文字（U+{code}）が含まれています。取り除いてください。</translation>
    </message>
    <message>
        <source>To enter {label}, write it in kana: “{text}” holds kanji.</source>
        <translation>{label}はカナで入力してください。「{text}」に漢字が含まれています。</translation>
    </message>
    <message>
        <source>To enter {label}, write yes or no: “{text}” is neither.</source>
        <translation>{label}は yes か no（はい・いいえ）で入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>To enter {text}, write it out in figures, without an exponent.</source>
        <translation>「{text}」は指数を使わず、数字で入力してください。</translation>
    </message>
    <message>
        <source>To go on, enter {label}.</source>
        <translation>{label}を入力してください。</translation>
    </message>
    <message>
        <source>To read this file, add the column {key} ({label}).</source>
        <translation>必須の列 {key}（{label}）がありません。列を追加してください。</translation>
    </message>
    <message>
        <source>To read this file, keep one column for {label}: {first} and {second} mean the same.</source>
        <translation>{label}の列が重複しています（「{first}」と「{second}」）。1列にしてください。</translation>
    </message>
    <message>
        <source>To read this record, close its quotation marks and double those inside.</source>
        <translation>引用符（"）の閉じ忘れがあります。閉じるか、文中の引用符は "" と重ねてください。</translation>
    </message>
    <message>
        <source>To read this record, give it as many cells as there are headers: {count} instead of {width}.</source>
        <translation>列の数が見出しと合いません（見出し {width} 列に対して {count} 列）。</translation>
    </message>
    <message>
        <source>To read {file}, give a CSV or xlsx file: it is a PDF.</source>
        <translation>{file} は PDF です。CSV または xlsx のファイルを指定してください。</translation>
    </message>
    <message>
        <source>To read {file}, give a CSV or xlsx file: it is another kind.</source>
        <translation>{file} は表のファイルではありません。CSV または xlsx のファイルを指定してください。</translation>
    </message>
    <message>
        <source>To read {file}, give it a row of headers: it is empty.</source>
        <translation>{file} は空です。見出し行のある表を指定してください。</translation>
    </message>
    <message>
        <source>To read {file}, name one of its sheets: {sheet} is none.</source>
        <translation>{file} にシート「{sheet}」はありません。シート名をご確認ください。</translation>
    </message>
    <message>
        <source>To read {file}, put a table into it: it is empty.</source>
        <translation>{file} は空です。表を入れてから取り込んでください。</translation>
    </message>
    <message>
        <source>To read {file}, save it again from Excel: it is damaged.</source>
        <translation>{file} は壊れています。Excel で保存し直してください。</translation>
    </message>
    <message>
        <source>To read {file}, save it as .xlsx or CSV without a password: it is an old or locked one.</source>
        <translation>{file} は旧形式（.xls）かパスワード付きです。パスワードなしの .xlsx か CSV で保存し直してください。</translation>
    </message>
    <message>
        <source>To read {file}, save it as CSV in UTF-8 or Shift_JIS, or as .xlsx: it is no text.</source>
        <translation>{file} の文字を読み取れません。UTF-8 か Shift_JIS の CSV、または .xlsx で保存し直してください。</translation>
    </message>
    <message>
        <source>To read {file}, split it: it is too large.</source>
        <translation>{file} は大きすぎます。分割してください。</translation>
    </message>
    <message>
        <source>To read {label}, mend the formula in Excel: it gives {text}.</source>
        <translation>{label}がExcelのエラー値（{text}）です。数式を直してください。</translation>
    </message>
    <message>
        <source>To set the number pattern {pattern}, give the year with the month, and the month with the day.</source>
        <translation>番号の書式「{pattern}」には、月とともに年を、日とともに月を入れてください。</translation>
    </message>
    <message>
        <source>To set the number pattern {pattern}, use only {{Y}} {{y}} {{M}} {{D}} {{FY}} {{fy}} {{seq:4}}.</source>
        <translation>番号の書式「{pattern}」で使えるのは {{Y}} {{y}} {{M}} {{D}} {{FY}} {{fy}} {{seq:4}} だけです。</translation>
    </message>
    <message>
        <source>To set the number pattern {pattern}, use {{seq}} once, e.g. {{seq:4}}.</source>
        <translation>番号の書式「{pattern}」には、連番 {{seq:4}} を1つだけ入れてください。</translation>
    </message>
    <message>
        <source>To set the start of the fiscal year, give a day of every year such as 04-01: “{text}” is none.</source>
        <translation>期首日は 04-01 のように、毎年ある月日で入力してください（「{text}」）。</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one}・{other}</translation>
    </message>
</context>
</TS>
