<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Db</name>
    <message>
        <source>A file in the office may have at most 50 MB. Make it smaller.</source>
        <translation>会社に保存できるファイルは50MBまでです。小さくしてから追加してください。</translation>
    </message>
    <message>
        <source>An issued paper is kept; it cannot be removed.</source>
        <translation>発行済みの書類は保存されます。取り外すことはできません。</translation>
    </message>
    <message>
        <source>Another window or program is writing to this office just now. Try again in a moment.</source>
        <translation>別のウィンドウまたはプログラムが書き込み中です。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>created</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Guards are missing or altered; somebody changed the database by hand.</source>
        <translation>データを守る仕組みが失われているか書き換えられています。データベースが直接変更されました。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Rows point to something that is gone: {count}</source>
        <translation>参照先のない行があります：{count}件</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Reload it and try again.</source>
        <translation>他の人が先に変更しました。読み込み直してからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Somebody else was saving at the same moment. Try again.</source>
        <translation>他の人と同時に保存しました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Stored file {id} is not what was stored.</source>
        <translation>保存したファイル {id} の内容が保存時と違います。</translation>
    </message>
    <message>
        <source>The database file is damaged. Open the latest backup.</source>
        <translation>データベースファイルが壊れています。最新のバックアップを開いてください。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space and save again; what you typed is still here.</source>
        <translation>ディスクの空きがないため保存していません。空きを作ってから保存し直してください。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Create it first.</source>
        <translation>フォルダー {path} がありません。先に作成してください。</translation>
    </message>
    <message>
        <source>The folder {path} is read-only; an open office needs to write beside its file.</source>
        <translation>フォルダー {path} に書き込めません。会社ファイルを開くには、同じフォルダーへの書き込みが必要です。</translation>
    </message>
    <message>
        <source>The history was altered at event {seq}.</source>
        <translation>変更履歴の {seq} 番目が書き換えられています。</translation>
    </message>
    <message>
        <source>The office file is damaged. Close the program and open the latest backup.</source>
        <translation>会社ファイルが壊れています。プログラムを終了し、最新のバックアップを開いてください。</translation>
    </message>
    <message>
        <source>The office file is read-only, so nothing was saved. Remove the write protection and save again.</source>
        <translation>会社ファイルが読み取り専用のため保存していません。書き込み禁止を解除してから保存し直してください。</translation>
    </message>
    <message>
        <source>The office's database cannot be reached. Check the disk or the network and try again.</source>
        <translation>会社のデータベースに接続できません。ディスクまたはネットワークを確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The office's database refused this: {reason}.</source>
        <translation>データベースがこの操作を受け付けませんでした：{reason}</translation>
    </message>
    <message>
        <source>There is an office in this database already. Open it, or name another database.</source>
        <translation>このデータベースにはすでに会社があります。それを開くか、別のデータベースを指定してください。</translation>
    </message>
    <message>
        <source>There is no office at {path}. Choose another file or create a new office.</source>
        <translation>{path} に会社ファイルがありません。別のファイルを選ぶか、新しい会社を作成してください。</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>There is no “{key}”. Choose one of: {known}.</source>
        <translation>「{key}」はありません。次から選んでください：{known}</translation>
    </message>
    <message>
        <source>There is nothing to print in {kind} for these numbers or dates.</source>
        <translation>指定の番号または期間に、印刷する{kind}がありません。</translation>
    </message>
    <message>
        <source>This code or number is already used. Enter another one.</source>
        <translation>このコードまたは番号は使われています。別のものを入力してください。</translation>
    </message>
    <message>
        <source>This file is no longer in the office.</source>
        <translation>このファイルはもうありません。</translation>
    </message>
    <message>
        <source>This is no longer in the office: {what}.</source>
        <translation>{what}はもうありません。</translation>
    </message>
    <message>
        <source>This office was last used with a newer OfficeSuite. Update the program on this PC to open it.</source>
        <translation>この会社ファイルは新しい版のOfficeSuiteで使われています。開くには、このPCのプログラムを更新してください。</translation>
    </message>
    <message>
        <source>This value cannot be read: the key is wrong or the value was moved.</source>
        <translation>この値は読めません。鍵が違うか、値が別の場所へ移されています。</translation>
    </message>
    <message>
        <source>This value was disposed of; its key no longer exists.</source>
        <translation>この値は廃棄済みです。鍵がもうありません。</translation>
    </message>
    <message>
        <source>This was changed in the meantime. Reload to see it; what you typed is kept here.</source>
        <translation>ほかで変更されています。読み込み直すと確認できます。入力した内容はここに残っています。</translation>
    </message>
    <message>
        <source>To do this you need the right “{right}”. Ask an administrator.</source>
        <translation>この操作には「{right}」の権限が必要です。管理者に依頼してください。</translation>
    </message>
    <message>
        <source>To do this, ask the owner of the database: your log-in has not the right to.</source>
        <translation>このログインにはデータベースの権限がありません。データベースの所有者に依頼してください。</translation>
    </message>
    <message>
        <source>To keep {label}, choose from the list: {value} is not on it.</source>
        <translation>{label}を保存するには、一覧から選んでください。{value} は一覧にありません。</translation>
    </message>
    <message>
        <source>To open a database, begin its address with postgresql://: {scheme}:// is not known.</source>
        <translation>データベースは postgresql:// で始まるアドレスで指定してください（{scheme}:// は使えません）。</translation>
    </message>
    <message>
        <source>To open the office, check the name of its database: the server has none of this name.</source>
        <translation>サーバーにこの名前のデータベースはありません。名前を確かめてください。</translation>
    </message>
    <message>
        <source>To reach the office's database, check your log-in: the server refused it.</source>
        <translation>データベースのサーバーがログインを拒否しました。ユーザー名とパスワードを確かめてください。</translation>
    </message>
    <message>
        <source>To take in {kind}, give --{option}.</source>
        <translation>{kind}を取り込むには --{option} を指定してください。</translation>
    </message>
    <message>
        <source>To write out {kind}, give --{option}.</source>
        <translation>{kind}を書き出すには --{option} を指定してください。</translation>
    </message>
    <message>
        <source>To write {path}, choose another name: it is an office.</source>
        <translation>{path} は会社ファイルです。別の名前で書き出してください。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>You may not read {path}. Ask its owner for access.</source>
        <translation>{path} を読む権限がありません。所有者に依頼してください。</translation>
    </message>
    <message>
        <source>{path} could not be read ({reason}). Check the name, or close the program that has it open.</source>
        <translation>{path} を読めませんでした（{reason}）。名前を確かめるか、そのファイルを開いているプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Choose another folder, or close the program that has it open.</source>
        <translation>{path} に書き込めませんでした（{reason}）。別のフォルダーを選ぶか、そのファイルを開いているプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name, or open it.</source>
        <translation>{path} はすでにあります。別の名前にするか、それを開いてください。</translation>
    </message>
    <message>
        <source>{path} holds no office. Choose another one or create a new office.</source>
        <translation>{path} に会社のデータがありません。別のファイルを選ぶか、新しい会社を作成してください。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose an office file (*.office).</source>
        <translation>{path} はフォルダーです。会社ファイル（*.office）を選んでください。</translation>
    </message>
    <message>
        <source>{path} is empty: it was never an office, or its copy failed. Open a backup.</source>
        <translation>{path} は空です。会社ファイルではないか、コピーに失敗しています。バックアップを開いてください。</translation>
    </message>
    <message>
        <source>{path} is not an office file, or it is damaged or protected by a password.</source>
        <translation>{path} は会社ファイルではないか、壊れているか、パスワードで保護されています。</translation>
    </message>
    <message>
        <source>{path} is read-only. Copy it to a folder of yours, or remove the write protection.</source>
        <translation>{path} は読み取り専用です。自分のフォルダーへコピーするか、書き込み禁止を解除してください。</translation>
    </message>
    <message>
        <source>{path} lies on a network share, where an open office can be damaged. Copy it to this PC, or let several PCs work on one PostgreSQL.</source>
        <translation>{path} は共有フォルダーにあります。開いている間に壊れるおそれがあるため開けません。このPCにコピーするか、複数のPCで使うときはPostgreSQLを使ってください。</translation>
    </message>
    <message>
        <source>{who} changed this at {time} ({fields}). Reload to see it; what you typed is kept here.</source>
        <translation>{who}さんが{time}に変更しました（{fields}）。読み込み直すと確認できます。入力した内容はここに残っています。</translation>
    </message>
    <message>
        <source>{who} is busy with “{what}” for {minutes} min. You can read on; save again when it is done.</source>
        <translation>{who}さんが「{what}」を{minutes}分前から実行中です。閲覧は続けられます。終わってから保存し直してください。</translation>
    </message>
    <message>
        <source>“{format}” is not a format. Choose csv, xlsx or json.</source>
        <translation>「{format}」という形式はありません。csv、xlsx、json から選んでください。</translation>
    </message>
</context>
</TS>
