<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Paper</name>
    <message>
        <source>Amount (tax incl.)</source>
        <translation>対価（税込）</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>お振込先</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>前頁より繰越</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>次頁へ繰越</translation>
    </message>
    <message>
        <source>Consumption tax</source>
        <translation>消費税額</translation>
    </message>
    <message>
        <source>Contact: {name}</source>
        <translation>担当　{name}</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>写</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>対価（税抜）</translation>
    </message>
    <message>
        <source>of which tax</source>
        <translation>うち消費税額</translation>
    </message>
    <message>
        <source>Registration No. {number}</source>
        <translation>登録番号 {number}</translation>
    </message>
    <message>
        <source>REISSUED</source>
        <translation>再発行</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小計</translation>
    </message>
    <message>
        <source>tax included</source>
        <translation>（税込）</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率区分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
