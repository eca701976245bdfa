<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DisplayFormat</name>
    <message>
        <source>%1 %2</source>
        <comment>number and unit, as in 104 ms</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Closed by the client</source>
        <translation>由客户端关闭</translation>
    </message>
    <message>
        <source>Closed after the last exchange</source>
        <translation>最后一次交互后关闭</translation>
    </message>
    <message>
        <source>Idle for too long</source>
        <translation>空闲时间过长</translation>
    </message>
    <message>
        <source>Refused a request</source>
        <translation>拒绝了一个请求</translation>
    </message>
    <message>
        <source>The TLS handshake failed</source>
        <translation>TLS 握手失败</translation>
    </message>
    <message>
        <source>The server stopped</source>
        <translation>服务器已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The content coding &quot;%1&quot; is not known</source>
        <translation>未知的内容编码“%1”</translation>
    </message>
    <message>
        <source>%1 was not whole: what was recorded last had not reached the disk, and is left out</source>
        <translation>%1 不完整：最后记录的内容未写入磁盘，已略去</translation>
    </message>
    <message>
        <source>%1 is not whole: what was recorded last is left out; it is being written, or had not reached the disk</source>
        <translation>%1 不完整：最后记录的内容已略去；它正在写入，或未写入磁盘</translation>
    </message>
    <message>
        <source>it is longer than 16 MiB</source>
        <translation>它超过 16 MiB</translation>
    </message>
    <message>
        <source>the file ends in the middle of it</source>
        <translation>文件在该条目中途结束</translation>
    </message>
    <message>
        <source>the file ends where it would begin</source>
        <translation>文件在该条目本应开始处结束</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>条目 %1：%2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 is not base64, as its encoding says</source>
        <translation>%1 不是 base64，与其编码声明不符</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>它不是 JSON 对象</translation>
    </message>
    <message>
        <source>startedDateTime is %1, not a time such as &quot;2026-03-01T12:00:00.000Z&quot;</source>
        <translation>startedDateTime 为 %1，不是诸如 &quot;2026-03-01T12:00:00.000Z&quot; 的时间</translation>
    </message>
    <message>
        <source>request.url is %1, not an http or https URL</source>
        <translation>request.url 为 %1，不是 http 或 https URL</translation>
    </message>
    <message>
        <source>response.status is %1, not a status</source>
        <translation>response.status 为 %1，不是状态码</translation>
    </message>
    <message>
        <source>it is not JSON: %1</source>
        <translation>它不是 JSON：%1</translation>
    </message>
    <message>
        <source>It is no HAR: there is no list log.entries in it</source>
        <translation>它不是 HAR：其中没有列表 log.entries</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>another user&apos;s program</source>
        <translation>另一个用户的程序</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (pid %2, your user)</source>
        <translation>“%1”（PID %2，您的用户）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (pid %2)</source>
        <translation>“%1”（PID %2）</translation>
    </message>
    <message>
        <source>Port %1 on %2 is already used by %3</source>
        <translation>%2 上的端口 %1 已被 %3 占用</translation>
    </message>
    <message>
        <source>cannot listen on %1: another program serves it, or it is no socket; use another path</source>
        <translation>无法监听 %1：另一个程序正在使用它，或它不是套接字；请使用其他路径</translation>
    </message>
    <message>
        <source>cannot listen: %1</source>
        <translation>无法监听：%1</translation>
    </message>
    <message>
        <source>cannot listen: %1 is not a port</source>
        <translation>无法监听：%1 不是端口</translation>
    </message>
    <message>
        <source>The request is malformed and was refused before any route was asked.</source>
        <translation>该请求格式错误，在查询任何路由之前即被拒绝。</translation>
    </message>
    <message>
        <source>The request is malformed and was refused before any route was asked. %1</source>
        <translation>该请求格式错误，在查询任何路由之前即被拒绝。%1</translation>
    </message>
    <message>
        <source>The response cannot be sent</source>
        <translation>无法发送该响应</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an http or https URL</source>
        <translation>“%1”不是 http 或 https URL</translation>
    </message>
    <message>
        <source>The bytes of this request are no longer kept</source>
        <translation>该请求的字节已不再保留</translation>
    </message>
    <message>
        <source>Only a part of this request&apos;s body was kept</source>
        <translation>只保留了该请求正文的一部分</translation>
    </message>
    <message>
        <source>The chunks of this request are not kept as they came</source>
        <translation>该请求的分块未按接收时的原样保留</translation>
    </message>
    <message>
        <source>It is not known where this request was received</source>
        <translation>不知道该请求是在何处收到的</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an HTTP method</source>
        <translation>“%1”不是 HTTP 方法</translation>
    </message>
    <message>
        <source>The workspace has no enabled server with a listener</source>
        <translation>工作区中没有已启用且有监听地址的服务器</translation>
    </message>
    <message>
        <source>The server of the request is switched off.</source>
        <translation>该请求所属的服务器已禁用。</translation>
    </message>
    <message>
        <source>Another program keeps its traffic in %1; end that one, or choose another folder</source>
        <translation>另一个程序将其流量保存在 %1 中；请结束该程序，或选择其他文件夹</translation>
    </message>
    <message>
        <source>Another program (process %1) keeps its traffic in %2; end that one, or choose another folder</source>
        <translation>另一个程序（进程 %1）将其流量保存在 %2 中；请结束该程序，或选择其他文件夹</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2; choose another folder for traffic</source>
        <translation>无法创建 %1：%2；请为流量选择其他文件夹</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; choose another folder for traffic</source>
        <translation>无法读取 %1：%2；请为流量选择其他文件夹</translation>
    </message>
    <message>
        <source>%1 holds something else than traffic (%2); choose a new or an empty folder</source>
        <translation>%1 中有流量以外的内容（%2）；请选择新的或空的文件夹</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2 (%3)</source>
        <translation>无法读取 %1：%2（%3）</translation>
    </message>
    <message>
        <source>%1 cannot keep traffic: %2 (%3)</source>
        <translation>%1 无法保存流量：%2（%3）</translation>
    </message>
    <message>
        <source>%1 holds something else than traffic; choose another folder</source>
        <translation>%1 中有流量以外的内容；请选择其他文件夹</translation>
    </message>
    <message>
        <source>%1 holds traffic of another version of Mynah (%2, this one knows %3); use that version, or choose another folder</source>
        <translation>%1 中是另一版本 Mynah 的流量（%2，当前版本支持 %3）；请使用该版本，或选择其他文件夹</translation>
    </message>
    <message>
        <source>%1 holds something else than traffic (%2 is too large); choose another folder</source>
        <translation>%1 中有流量以外的内容（%2 过大）；请选择其他文件夹</translation>
    </message>
    <message>
        <source>None of its entries can be read. %1</source>
        <translation>其中没有可读取的条目。%1</translation>
    </message>
    <message>
        <source>the request is no longer kept</source>
        <translation>该请求已不再保留</translation>
    </message>
    <message>
        <source>only the beginning of the request&apos;s body was kept</source>
        <translation>只保留了该请求正文的开头</translation>
    </message>
    <message>
        <source>curl cannot send this request line</source>
        <translation>curl 无法发送此请求行</translation>
    </message>
    <message>
        <source>curl cannot send a header line of this request</source>
        <translation>curl 无法发送该请求的一个标头行</translation>
    </message>
    <message>
        <source>curl cannot send a HEAD request with a body</source>
        <translation>curl 无法发送带正文的 HEAD 请求</translation>
    </message>
    <message>
        <source>this shell cannot write a byte of the request</source>
        <translation>此 shell 无法写出该请求中的某个字节</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is used twice; &quot;%2&quot; stands in for it</source>
        <translation>ID “%1”重复使用；改用“%2”</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 必须为 true 或 false</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 必须为整数</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 超出范围</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 必须为文本</translation>
    </message>
    <message>
        <source>%1 stands beside &quot;text&quot;; a body has one of the two</source>
        <translation>%1 与“text”并存；正文只能有其中之一</translation>
    </message>
    <message>
        <source>%1 is not Base64</source>
        <translation>%1 不是 Base64</translation>
    </message>
    <message>
        <source>%1 must be one of %2</source>
        <translation>%1 必须为以下之一：%2</translation>
    </message>
    <message>
        <source>%1 must be a list</source>
        <translation>%1 必须为列表</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 必须为 %2</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 必须为对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is unknown and does nothing; take it out, or begin its name with &quot;x-&quot; if it is a note</source>
        <translation>“%1”未知，不起作用；请将其删除，若是备注则以“x-”开头命名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is unknown and does nothing; did you mean &quot;%2&quot;?</source>
        <translation>“%1”未知，不起作用；是否指“%2”？</translation>
    </message>
    <message>
        <source>a limit is 0 or more; without the member it has its default</source>
        <translation>限制值不能小于 0；省略该成员则使用默认值</translation>
    </message>
    <message>
        <source>this limit is at most %1</source>
        <translation>此限制值最大为 %1</translation>
    </message>
    <message>
        <source>the server has no address to listen on</source>
        <translation>该服务器没有监听地址</translation>
    </message>
    <message>
        <source>a port is a number from 0 to 65535</source>
        <translation>端口是 0 到 65535 之间的数字</translation>
    </message>
    <message>
        <source>%1 listens there already</source>
        <translation>%1 已在此处监听</translation>
    </message>
    <message>
        <source>it has no effect: %1, which is %2, is reached first</source>
        <translation>不起作用：会先达到 %1（%2）</translation>
    </message>
    <message>
        <source>folders are nested too deeply</source>
        <translation>文件夹嵌套过深</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no method: letters, digits and %2 only</source>
        <translation>“%1”不是方法：只能使用字母、数字和 %2</translation>
    </message>
    <message>
        <source>the path is not UTF-8</source>
        <translation>路径不是 UTF-8</translation>
    </message>
    <message>
        <source>the path is empty</source>
        <translation>路径为空</translation>
    </message>
    <message>
        <source>a path begins with /</source>
        <translation>路径以 / 开头</translation>
    </message>
    <message>
        <source>a path has no query; use a rule on a query parameter</source>
        <translation>路径不含查询；请使用针对查询参数的规则</translation>
    </message>
    <message>
        <source>the route has no response</source>
        <translation>该路由没有响应</translation>
    </message>
    <message>
        <source>all responses of the route are disabled</source>
        <translation>该路由的所有响应都已禁用</translation>
    </message>
    <message>
        <source>no response of the route has the id &quot;%1&quot;</source>
        <translation>该路由没有 ID 为“%1”的响应</translation>
    </message>
    <message>
        <source>no response has a weight above 0</source>
        <translation>没有权重大于 0 的响应</translation>
    </message>
    <message>
        <source>a status is a number from 100 to 999</source>
        <translation>状态码是 100 到 999 之间的数字</translation>
    </message>
    <message>
        <source>a 1xx status is no whole answer; the connection closes behind it</source>
        <translation>1xx 状态码不是完整的响应；其后连接将关闭</translation>
    </message>
    <message>
        <source>a reason has no control characters or outer blanks</source>
        <translation>原因短语不能有控制字符或首尾空白</translation>
    </message>
    <message>
        <source>a delay is 0 to 86400000 ms</source>
        <translation>延迟为 0 到 86400000 ms</translation>
    </message>
    <message>
        <source>a weight is a number from 0 to 1000000</source>
        <translation>权重是 0 到 1000000 之间的数字</translation>
    </message>
    <message>
        <source>101 has no Upgrade header that says which protocol follows</source>
        <translation>101 缺少说明后续协议的 Upgrade 标头</translation>
    </message>
    <message>
        <source>a 2xx answer to CONNECT has no body; it is left out</source>
        <translation>对 CONNECT 的 2xx 响应没有正文；正文将被略去</translation>
    </message>
    <message>
        <source>a header value has no control characters or outer blanks</source>
        <translation>标头值不能有控制字符或首尾空白</translation>
    </message>
    <message>
        <source>the header value is not UTF-8</source>
        <translation>标头值不是 UTF-8</translation>
    </message>
    <message>
        <source>no body file is named</source>
        <translation>未指定正文文件</translation>
    </message>
    <message>
        <source>a body file is in the folder of the workspace file or below it</source>
        <translation>正文文件须位于工作区文件所在的文件夹或其子文件夹中</translation>
    </message>
    <message>
        <source>the rule does not say what to look at</source>
        <translation>规则未说明要检查什么</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no field of a client certificate: subject, commonName, issuer, alternativeName or fingerprint</source>
        <translation>“%1”不是客户端证书的字段：subject、commonName、issuer、alternativeName 或 fingerprint</translation>
    </message>
    <message>
        <source>the rule is not UTF-8</source>
        <translation>规则不是 UTF-8</translation>
    </message>
    <message>
        <source>the id is empty</source>
        <translation>ID 为空</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is used twice</source>
        <translation>ID “%1”重复使用</translation>
    </message>
    <message>
        <source>the name is not UTF-8</source>
        <translation>名称不是 UTF-8</translation>
    </message>
    <message>
        <source>the path of a unix: socket has 1 to 107 bytes</source>
        <translation>unix: 套接字的路径为 1 到 107 个字节</translation>
    </message>
    <message>
        <source>the address is empty</source>
        <translation>地址为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an address nor a host name</source>
        <translation>“%1”既不是地址也不是主机名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a port, which is not part of an address</source>
        <translation>“%1”包含端口，而端口不属于地址</translation>
    </message>
    <message>
        <source>the key has no certificate file</source>
        <translation>私钥没有对应的证书文件</translation>
    </message>
    <message>
        <source>the certificate has no key file</source>
        <translation>证书没有对应的私钥文件</translation>
    </message>
    <message>
        <source>TLS has either a certificate and a key or a PKCS#12 file</source>
        <translation>TLS 要么使用证书和私钥，要么使用 PKCS#12 文件</translation>
    </message>
    <message>
        <source>client certificates need a file of the authorities that sign them</source>
        <translation>客户端证书需要一个包含其签发机构证书的文件</translation>
    </message>
    <message>
        <source>there is nothing with the id &quot;%1&quot;</source>
        <translation>没有 ID 为“%1”的内容</translation>
    </message>
    <message>
        <source>folders can be nested %1 deep and no deeper</source>
        <translation>文件夹最多嵌套 %1 层</translation>
    </message>
    <message>
        <source>a folder cannot be moved into itself</source>
        <translation>文件夹不能移动到自身之中</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is taken</source>
        <translation>ID “%1”已被使用</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1（第 %2 行，第 %3 列）</translation>
    </message>
    <message>
        <source>cannot read &quot;%1&quot;: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>this is not JSON: %1</source>
        <translation>这不是 JSON：%1</translation>
    </message>
    <message>
        <source>this is no Mynah workspace: it has no whole number as its &quot;formatVersion&quot;</source>
        <translation>这不是 Mynah 工作区：其“formatVersion”不是整数</translation>
    </message>
    <message>
        <source>%1 is %2: a newer Mynah wrote this file; this one reads versions up to %3</source>
        <translation>%1 为 %2：此文件由更新版本的 Mynah 写入；当前版本最高支持 %3</translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot;</source>
        <translation>没有文件“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file</source>
        <translation>“%1”不是文件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large for a workspace</source>
        <translation>“%1”过大，不可能是工作区</translation>
    </message>
    <message>
        <source>cannot write &quot;%1&quot;: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>the member is there twice; the last one counts</source>
        <translation>该成员出现了两次；以最后一个为准</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read-only</source>
        <translation>“%1”为只读</translation>
    </message>
    <message>
        <source>A chunk&apos;s size is not a hexadecimal number.</source>
        <translation>分块的大小不是十六进制数。</translation>
    </message>
    <message>
        <source>A chunk&apos;s size is not a possible one.</source>
        <translation>分块的大小不可能成立。</translation>
    </message>
    <message>
        <source>A chunk&apos;s extension is missing or not complete.</source>
        <translation>分块扩展缺失或不完整。</translation>
    </message>
    <message>
        <source>A chunk&apos;s size line ends in LF without CR.</source>
        <translation>分块的大小行以 LF 结尾，缺少 CR。</translation>
    </message>
    <message>
        <source>A chunk&apos;s extension holds a control character.</source>
        <translation>分块扩展含有控制字符。</translation>
    </message>
    <message>
        <source>A chunk&apos;s extension is not valid.</source>
        <translation>分块扩展无效。</translation>
    </message>
    <message>
        <source>The chunks&apos; extensions are too long.</source>
        <translation>分块扩展过长。</translation>
    </message>
    <message>
        <source>A chunk&apos;s size line holds CR without LF.</source>
        <translation>分块的大小行含有 CR，但其后没有 LF。</translation>
    </message>
    <message>
        <source>The body is too large.</source>
        <translation>正文过大。</translation>
    </message>
    <message>
        <source>A chunk is too large.</source>
        <translation>分块过大。</translation>
    </message>
    <message>
        <source>The trailer fields are too large.</source>
        <translation>尾部字段过大。</translation>
    </message>
    <message>
        <source>A trailer field ends in LF without CR.</source>
        <translation>尾部字段以 LF 结尾，缺少 CR。</translation>
    </message>
    <message>
        <source>A trailer field is not valid.</source>
        <translation>尾部字段无效。</translation>
    </message>
    <message>
        <source>There are too many trailer fields.</source>
        <translation>尾部字段过多。</translation>
    </message>
    <message>
        <source>A chunk&apos;s data is not followed by a line end.</source>
        <translation>分块的数据之后没有行尾。</translation>
    </message>
    <message>
        <source>the decoded content exceeds the limit</source>
        <translation>解码后的内容超出限制</translation>
    </message>
    <message>
        <source>the coded content is cut short</source>
        <translation>编码内容不完整</translation>
    </message>
    <message>
        <source>bytes follow the end of the coded content</source>
        <translation>编码内容结束之后还有字节</translation>
    </message>
    <message>
        <source>not a deflated content</source>
        <translation>不是 deflate 编码的内容</translation>
    </message>
    <message>
        <source>not a brotli-coded content</source>
        <translation>不是 brotli 编码的内容</translation>
    </message>
    <message>
        <source>The body has too many content codings.</source>
        <translation>正文的内容编码过多。</translation>
    </message>
    <message>
        <source>The decoded body is larger than the limit.</source>
        <translation>解码后的正文超出限制。</translation>
    </message>
    <message>
        <source>The request&apos;s coded body is cut short.</source>
        <translation>该请求的编码正文不完整。</translation>
    </message>
    <message>
        <source>A part of the form has no name.</source>
        <translation>表单的一个部分没有名称。</translation>
    </message>
    <message>
        <source>The form has too many fields.</source>
        <translation>表单的字段过多。</translation>
    </message>
    <message>
        <source>The multipart form has no valid boundary.</source>
        <translation>多部分表单没有有效的边界。</translation>
    </message>
    <message>
        <source>There are too many empty lines.</source>
        <translation>空行过多。</translation>
    </message>
    <message>
        <source>A TLS handshake came to a port that speaks plain HTTP.</source>
        <translation>TLS 握手到达了使用明文 HTTP 的端口。</translation>
    </message>
    <message>
        <source>The request does not begin with a method.</source>
        <translation>请求不以方法开头。</translation>
    </message>
    <message>
        <source>The response does not begin with HTTP.</source>
        <translation>响应不以 HTTP 开头。</translation>
    </message>
    <message>
        <source>A line ends in LF without CR.</source>
        <translation>有一行以 LF 结尾，缺少 CR。</translation>
    </message>
    <message>
        <source>The method is too long.</source>
        <translation>方法过长。</translation>
    </message>
    <message>
        <source>The request line is too long.</source>
        <translation>请求行过长。</translation>
    </message>
    <message>
        <source>The header fields are too large.</source>
        <translation>标头字段过大。</translation>
    </message>
    <message>
        <source>The connection was closed on purpose.</source>
        <translation>连接被主动关闭。</translation>
    </message>
    <message>
        <source>The client took nothing of the response any more.</source>
        <translation>客户端不再接收响应。</translation>
    </message>
    <message>
        <source>An error of TLS ended the connection before the response was complete.</source>
        <translation>响应完成之前，TLS 错误终止了连接。</translation>
    </message>
    <message>
        <source>The client closed the connection before the response was complete.</source>
        <translation>响应完成之前，客户端关闭了连接。</translation>
    </message>
    <message>
        <source>The answer is larger than the write buffer may be.</source>
        <translation>响应超出写缓冲区的上限。</translation>
    </message>
    <message>
        <source>The server failed to answer.</source>
        <translation>服务器未能响应。</translation>
    </message>
    <message>
        <source>This port speaks HTTPS, and a plain HTTP request came: use a URL that begins with https://.</source>
        <translation>此端口使用 HTTPS，却收到了明文 HTTP 请求：请使用以 https:// 开头的 URL。</translation>
    </message>
    <message>
        <source>The request&apos;s head did not arrive in time.</source>
        <translation>请求的头部未及时到达。</translation>
    </message>
    <message>
        <source>The TLS handshake took too long.</source>
        <translation>TLS 握手耗时过长。</translation>
    </message>
    <message>
        <source>The request&apos;s body did not arrive in time.</source>
        <translation>请求的正文未及时到达。</translation>
    </message>
    <message>
        <source>Reset from here</source>
        <translation>从此处重置</translation>
    </message>
    <message>
        <source>Closed from here</source>
        <translation>从此处关闭</translation>
    </message>
    <message>
        <source>The response did not arrive in time.</source>
        <translation>响应未及时到达。</translation>
    </message>
    <message>
        <source>The server closed the connection before the response was complete.</source>
        <translation>响应完成之前，服务器关闭了连接。</translation>
    </message>
    <message>
        <source>The response is not valid: %1</source>
        <translation>响应无效：%1</translation>
    </message>
    <message>
        <source>A line holds CR without LF.</source>
        <translation>有一行含有 CR，但其后没有 LF。</translation>
    </message>
    <message>
        <source>A header field has no name.</source>
        <translation>标头字段没有名称。</translation>
    </message>
    <message>
        <source>There are too many header fields.</source>
        <translation>标头字段过多。</translation>
    </message>
    <message>
        <source>A header field has no line end.</source>
        <translation>标头字段没有行尾。</translation>
    </message>
    <message>
        <source>A header field ends in LF without CR.</source>
        <translation>标头字段以 LF 结尾，缺少 CR。</translation>
    </message>
    <message>
        <source>A header field&apos;s value holds a control character.</source>
        <translation>标头字段的值含有控制字符。</translation>
    </message>
    <message>
        <source>The first header field begins with whitespace.</source>
        <translation>第一个标头字段以空白开头。</translation>
    </message>
    <message>
        <source>A header field is folded over several lines.</source>
        <translation>标头字段折成了多行。</translation>
    </message>
    <message>
        <source>A header line has no colon.</source>
        <translation>标头行没有冒号。</translation>
    </message>
    <message>
        <source>A header field&apos;s name is followed by whitespace.</source>
        <translation>标头字段的名称之后有空白。</translation>
    </message>
    <message>
        <source>A header field&apos;s name holds a character that is not allowed.</source>
        <translation>标头字段的名称含有不允许的字符。</translation>
    </message>
    <message>
        <source>There is more than one Host field.</source>
        <translation>Host 字段不止一个。</translation>
    </message>
    <message>
        <source>The Host field is missing.</source>
        <translation>缺少 Host 字段。</translation>
    </message>
    <message>
        <source>The Host field is not valid.</source>
        <translation>Host 字段无效。</translation>
    </message>
    <message>
        <source>The Host field is empty.</source>
        <translation>Host 字段为空。</translation>
    </message>
    <message>
        <source>The expectation is not understood.</source>
        <translation>不理解该 Expect。</translation>
    </message>
    <message>
        <source>HTTP/1.0 has no Transfer-Encoding.</source>
        <translation>HTTP/1.0 没有 Transfer-Encoding。</translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding exclude each other.</source>
        <translation>Content-Length 与 Transfer-Encoding 不能并存。</translation>
    </message>
    <message>
        <source>There is more than one Content-Length field.</source>
        <translation>Content-Length 字段不止一个。</translation>
    </message>
    <message>
        <source>Content-Length is not a number.</source>
        <translation>Content-Length 不是数字。</translation>
    </message>
    <message>
        <source>Content-Length is not a possible size.</source>
        <translation>Content-Length 不是可能的大小。</translation>
    </message>
    <message>
        <source>The request says neither Content-Length nor Transfer-Encoding, and this server asks for one of them.</source>
        <translation>该请求既没有 Content-Length 也没有 Transfer-Encoding，而此服务器要求有其中之一。</translation>
    </message>
    <message>
        <source>Only the Transfer-Encoding chunked is understood.</source>
        <translation>只理解 Transfer-Encoding: chunked。</translation>
    </message>
    <message>
        <source>Transfer-Encoding is not exactly chunked.</source>
        <translation>Transfer-Encoding 不是恰好为 chunked。</translation>
    </message>
    <message>
        <source>The multipart body ends before its last boundary.</source>
        <translation>多部分正文在最后一个边界之前结束。</translation>
    </message>
    <message>
        <source>A multipart boundary is not followed by a line end.</source>
        <translation>多部分边界之后没有行尾。</translation>
    </message>
    <message>
        <source>The head of a multipart part is too long.</source>
        <translation>多部分的一个部分头部过长。</translation>
    </message>
    <message>
        <source>The multipart body has too many parts.</source>
        <translation>多部分正文的部分过多。</translation>
    </message>
    <message>
        <source>A part of the multipart body is too long.</source>
        <translation>多部分正文的一个部分过长。</translation>
    </message>
    <message>
        <source>A header field&apos;s name is not a token.</source>
        <translation>标头字段的名称不是 token。</translation>
    </message>
    <message>
        <source>A status code has three digits.</source>
        <translation>状态码须为三位数字。</translation>
    </message>
    <message>
        <source>The reason phrase holds a control character.</source>
        <translation>原因短语含有控制字符。</translation>
    </message>
    <message>
        <source>The method is not a token.</source>
        <translation>方法不是 token。</translation>
    </message>
    <message>
        <source>The target holds a character that is not allowed.</source>
        <translation>请求目标含有不允许的字符。</translation>
    </message>
    <message>
        <source>The target is empty.</source>
        <translation>请求目标为空。</translation>
    </message>
    <message>
        <source>Content-Length is not one number.</source>
        <translation>Content-Length 不是单个数字。</translation>
    </message>
    <message>
        <source>The only Transfer-Encoding is chunked.</source>
        <translation>Transfer-Encoding 只能是 chunked。</translation>
    </message>
    <message>
        <source>A response with this status has no Content-Length.</source>
        <translation>此状态码的响应没有 Content-Length。</translation>
    </message>
    <message>
        <source>This message has no body.</source>
        <translation>此消息没有正文。</translation>
    </message>
    <message>
        <source>The body is longer than its Content-Length.</source>
        <translation>正文比其 Content-Length 长。</translation>
    </message>
    <message>
        <source>The HTTP version is not understood.</source>
        <translation>不理解该 HTTP 版本。</translation>
    </message>
    <message>
        <source>Only HTTP/1.0 and HTTP/1.1 are spoken here.</source>
        <translation>此处只支持 HTTP/1.0 和 HTTP/1.1。</translation>
    </message>
    <message>
        <source>The target is neither a path nor a URL.</source>
        <translation>请求目标既不是路径也不是 URL。</translation>
    </message>
    <message>
        <source>The target&apos;s host is not valid.</source>
        <translation>请求目标的主机无效。</translation>
    </message>
    <message>
        <source>The target of CONNECT is not a host and a port.</source>
        <translation>CONNECT 的请求目标不是主机和端口。</translation>
    </message>
    <message>
        <source>The request line does not begin with a method and one space.</source>
        <translation>请求行不以方法和一个空格开头。</translation>
    </message>
    <message>
        <source>The request line has no target.</source>
        <translation>请求行没有请求目标。</translation>
    </message>
    <message>
        <source>The request line has no HTTP version: HTTP/0.9 is not spoken here.</source>
        <translation>请求行没有 HTTP 版本：此处不支持 HTTP/0.9。</translation>
    </message>
    <message>
        <source>The status code is not three digits.</source>
        <translation>状态码不是三位数字。</translation>
    </message>
    <message>
        <source>Only OPTIONS has the target &quot;*&quot;.</source>
        <translation>只有 OPTIONS 可以使用请求目标“*”。</translation>
    </message>
    <message>
        <source>the body file &quot;%1&quot; does not exist</source>
        <translation>正文文件“%1”不存在</translation>
    </message>
    <message>
        <source>the body file &quot;%1&quot; is not a file</source>
        <translation>正文文件“%1”不是文件</translation>
    </message>
    <message>
        <source>the body file &quot;%1&quot; cannot be read: %2</source>
        <translation>无法读取正文文件“%1”：%2</translation>
    </message>
    <message>
        <source>the body file &quot;%1&quot; lies outside of the workspace&apos;s folder</source>
        <translation>正文文件“%1”位于工作区的文件夹之外</translation>
    </message>
    <message>
        <source>no body file is chosen</source>
        <translation>未选择正文文件</translation>
    </message>
    <message>
        <source>the body file &quot;%1&quot; has no folder to be looked for in: the workspace is not saved</source>
        <translation>无处查找正文文件“%1”：工作区尚未保存</translation>
    </message>
    <message>
        <source>the body file &quot;%1&quot; is not relative to the workspace&apos;s folder</source>
        <translation>正文文件“%1”不是相对于工作区文件夹的路径</translation>
    </message>
    <message>
        <source>the body file has more than %1 bytes</source>
        <translation>正文文件超过 %1 个字节</translation>
    </message>
    <message>
        <source>the body file cannot be read: %1</source>
        <translation>无法读取正文文件：%1</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>%1: line %2, column %3: %4</source>
        <translation>%1：第 %2 行，第 %3 列：%4</translation>
    </message>
    <message>
        <source>%1 is left out: it follows from the body</source>
        <translation>%1 已略去：它由正文决定</translation>
    </message>
    <message>
        <source>the value of %1 holds a line break or another control character</source>
        <translation>%1 的值含有换行符或其他控制字符</translation>
    </message>
    <message>
        <source>an answer with status %1 has no body; it is left out</source>
        <translation>状态码为 %1 的响应没有正文；正文将被略去</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no method</source>
        <translation>“%1”不是方法</translation>
    </message>
    <message>
        <source>the path is no regular expression: %1 at offset %2</source>
        <translation>路径不是正则表达式：%1，位于偏移量 %2</translation>
    </message>
    <message>
        <source>the route has no response that is switched on</source>
        <translation>该路由没有已启用的响应</translation>
    </message>
    <message>
        <source>&quot;%1&quot; without a closing &quot;%2&quot;</source>
        <translation>“%1”没有对应的“%2”</translation>
    </message>
    <message>
        <source>&quot;[%1]&quot; is neither a number, nor a quoted name, nor &quot;*&quot;</source>
        <translation>“[%1]”既不是数字，也不是带引号的名称或“*”</translation>
    </message>
    <message>
        <source>unexpected &quot;%1&quot; in a JSON path</source>
        <translation>JSON 路径中有意外的“%1”</translation>
    </message>
    <message>
        <source>a name is missing in the JSON path</source>
        <translation>JSON 路径中缺少名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no parameter: a parameter is a whole segment, with letters, digits, &quot;_&quot; and &quot;-&quot; in its name</source>
        <translation>“%1”不是参数：参数须占一整段，其名称由字母、数字、“_”和“-”组成</translation>
    </message>
    <message>
        <source>&quot;*&quot; stands at the end of a path only</source>
        <translation>“*”只能位于路径的末尾</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for the rest</source>
        <translation>“%1”不能作为其余部分的名称</translation>
    </message>
    <message>
        <source>a path has at most %1 segments</source>
        <translation>路径最多有 %1 段</translation>
    </message>
    <message>
        <source>two parameters are called &quot;%1&quot;</source>
        <translation>有两个参数名为“%1”</translation>
    </message>
    <message>
        <source>the body, line %1, column %2: %3</source>
        <translation>正文，第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>the header %1, line %2, column %3: %4</source>
        <translation>标头 %1，第 %2 行，第 %3 列：%4</translation>
    </message>
    <message>
        <source>the header %1 would hold a line break or another control character</source>
        <translation>标头 %1 将含有换行符或其他控制字符</translation>
    </message>
    <message>
        <source>%1; it is answered with 500</source>
        <translation>%1；将以 500 响应</translation>
    </message>
    <message>
        <source>never reached: %1 above answers all of its requests</source>
        <translation>永远不会匹配：上方的 %1 会响应其所有请求</translation>
    </message>
    <message>
        <source>one segment missing</source>
        <translation>缺少一段</translation>
    </message>
    <message>
        <source>%1 segments missing</source>
        <translation>缺少 %1 段</translation>
    </message>
    <message>
        <source>one segment too many</source>
        <translation>多出一段</translation>
    </message>
    <message>
        <source>%1 segments too many</source>
        <translation>多出 %1 段</translation>
    </message>
    <message>
        <source>:%1 is empty</source>
        <translation>:%1 为空</translation>
    </message>
    <message>
        <source>upper and lower case differ</source>
        <translation>大小写不同</translation>
    </message>
    <message>
        <source>segment %1 is &quot;%2&quot;, not &quot;%3&quot;</source>
        <translation>第 %1 段为“%2”，而不是“%3”</translation>
    </message>
    <message>
        <source>&quot;*&quot; is not a path</source>
        <translation>“*”不是路径</translation>
    </message>
    <message>
        <source>the slash at the end is missing</source>
        <translation>末尾缺少斜杠</translation>
    </message>
    <message>
        <source>a slash at the end too many</source>
        <translation>末尾多一个斜杠</translation>
    </message>
    <message>
        <source>the pattern takes too long</source>
        <translation>该模式耗时过长</translation>
    </message>
    <message>
        <source>the whole path does not match the pattern</source>
        <translation>整个路径与该模式不匹配</translation>
    </message>
    <message>
        <source>the route is switched on</source>
        <translation>路由已启用</translation>
    </message>
    <message>
        <source>a folder around it is switched off</source>
        <translation>它所在的文件夹已禁用</translation>
    </message>
    <message>
        <source>it is switched off</source>
        <translation>它已禁用</translation>
    </message>
    <message>
        <source>method is %1</source>
        <translation>方法为 %1</translation>
    </message>
    <message>
        <source>method is %1, not %2</source>
        <translation>方法为 %1，而不是 %2</translation>
    </message>
    <message>
        <source>path is %1</source>
        <translation>路径为 %1</translation>
    </message>
    <message>
        <source>the response is switched on</source>
        <translation>响应已启用</translation>
    </message>
    <message>
        <source>the response is switched off</source>
        <translation>响应已禁用</translation>
    </message>
    <message>
        <source>next in the order</source>
        <translation>按顺序的下一个</translation>
    </message>
    <message>
        <source>the default response</source>
        <translation>默认响应</translation>
    </message>
    <message>
        <source>the first one whose rules hold</source>
        <translation>第一个规则符合的响应</translation>
    </message>
    <message>
        <source>another response is chosen</source>
        <translation>选定了另一个响应</translation>
    </message>
    <message>
        <source>%1 answers with %2.</source>
        <translation>%1 以 %2 响应。</translation>
    </message>
    <message>
        <source>%1 answers with one of its responses by chance.</source>
        <translation>%1 随机选取其一个响应返回。</translation>
    </message>
    <message>
        <source>The server answered the preflight itself: it has CORS on.</source>
        <translation>服务器自行响应了预检：其 CORS 已启用。</translation>
    </message>
    <message>
        <source>the first route that matches</source>
        <translation>第一个匹配的路由</translation>
    </message>
    <message>
        <source>%1 comes first</source>
        <translation>%1 在先</translation>
    </message>
    <message>
        <source>The server has no routes.</source>
        <translation>该服务器没有路由。</translation>
    </message>
    <message>
        <source>No route lets the request in.</source>
        <translation>没有路由匹配该请求。</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>path parameter</source>
        <translation>路径参数</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询参数</translation>
    </message>
    <message>
        <source>header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>%1 does not equal %2</source>
        <translation>%1 不等于 %2</translation>
    </message>
    <message>
        <source>%1 equals %2</source>
        <translation>%1 等于 %2</translation>
    </message>
    <message>
        <source>%1 does not contain %2</source>
        <translation>%1 不包含 %2</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 包含 %2</translation>
    </message>
    <message>
        <source>%1 does not match regex %2</source>
        <translation>%1 不匹配正则 %2</translation>
    </message>
    <message>
        <source>%1 matches regex %2</source>
        <translation>%1 匹配正则 %2</translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 exists</source>
        <translation>%1 存在</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>a rule on a %1 needs its name</source>
        <translation>针对%1的规则需要其名称</translation>
    </message>
    <message>
        <source>the pattern is no regular expression: %1 at offset %2</source>
        <translation>该模式不是正则表达式：%1，位于偏移量 %2</translation>
    </message>
    <message>
        <source>the body is neither JSON nor a form</source>
        <translation>正文既不是 JSON 也不是表单</translation>
    </message>
    <message>
        <source>the client sent no certificate</source>
        <translation>客户端未发送证书</translation>
    </message>
    <message>
        <source>the request has none</source>
        <translation>请求中没有</translation>
    </message>
    <message>
        <source>the rule is switched off</source>
        <translation>该规则已禁用</translation>
    </message>
    <message>
        <source>arguments come before key=value pairs</source>
        <translation>位置参数应在 key=value 对之前</translation>
    </message>
    <message>
        <source>sub-expressions are nested too deep</source>
        <translation>子表达式嵌套过深</translation>
    </message>
    <message>
        <source>a text in quotes that is not closed</source>
        <translation>引号中的文本未结束</translation>
    </message>
    <message>
        <source>a name is missing after &quot;%1&quot;</source>
        <translation>“%1”之后缺少名称</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>&quot;this&quot; can only begin a path</source>
        <translation>“this”只能位于路径的开头</translation>
    </message>
    <message>
        <source>block parameters are plain names</source>
        <translation>块参数须为普通名称</translation>
    </message>
    <message>
        <source>block parameters without a closing &quot;|&quot;</source>
        <translation>块参数缺少结尾的“|”</translation>
    </message>
    <message>
        <source>block parameters without a name</source>
        <translation>块参数没有名称</translation>
    </message>
    <message>
        <source>unexpected &quot;%1&quot;</source>
        <translation>意外的“%1”</translation>
    </message>
    <message>
        <source>the body file &quot;%1&quot;, line %2, column %3: %4</source>
        <translation>正文文件“%1”，第 %2 行，第 %3 列：%4</translation>
    </message>
    <message>
        <source>&quot;{{/%1}}&quot; closes nothing</source>
        <translation>“{{/%1}}”没有可结束的块</translation>
    </message>
    <message>
        <source>&quot;{{else}}&quot; outside of a block</source>
        <translation>“{{else}}”位于块之外</translation>
    </message>
    <message>
        <source>only a block has block parameters</source>
        <translation>只有块可以有块参数</translation>
    </message>
    <message>
        <source>the block &quot;%1&quot; is not closed</source>
        <translation>块“%1”未结束</translation>
    </message>
    <message>
        <source>a block has one &quot;{{else}}&quot;</source>
        <translation>一个块只能有一个“{{else}}”</translation>
    </message>
    <message>
        <source>&quot;{{/%1}}&quot; does not close &quot;%2&quot;</source>
        <translation>“{{/%1}}”不能结束“%2”</translation>
    </message>
    <message>
        <source>blocks are nested too deep</source>
        <translation>块嵌套过深</translation>
    </message>
    <message>
        <source>partials are not supported</source>
        <translation>不支持 partial</translation>
    </message>
    <message>
        <source>decorators are not supported</source>
        <translation>不支持 decorator</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a block helper: {{#%1 …}}</source>
        <translation>“%1”是块助手：{{#%1 …}}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no block helper</source>
        <translation>“%1”不是块助手</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes %2 to %3 arguments, not %4</source>
        <translation>“%1”需要 %2 到 %3 个参数，而不是 %4 个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes 1 argument, not %2</source>
        <translation>“%1”需要 1 个参数，而不是 %2 个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes %2 arguments, not %3</source>
        <translation>“%1”需要 %2 个参数，而不是 %3 个</translation>
    </message>
    <message>
        <source>there is no helper &quot;%1&quot;</source>
        <translation>没有助手“%1”</translation>
    </message>
    <message>
        <source>there is no helper &quot;%1&quot;; did you mean %2?</source>
        <translation>没有助手“%1”；是否指 %2？</translation>
    </message>
    <message>
        <source>nothing is called %1 here</source>
        <translation>此处没有名为 %1 的内容</translation>
    </message>
    <message>
        <source>nothing is called %1 here; did you mean %2?</source>
        <translation>此处没有名为 %1 的内容；是否指 %2？</translation>
    </message>
    <message>
        <source>the path has no parameter %1</source>
        <translation>路径没有参数 %1</translation>
    </message>
    <message>
        <source>the path has no parameter %1; did you mean %2?</source>
        <translation>路径没有参数 %1；是否指 %2？</translation>
    </message>
    <message>
        <source>no field of a certificate is called %1</source>
        <translation>证书没有名为 %1 的字段</translation>
    </message>
    <message>
        <source>the rendered text exceeds %1 bytes</source>
        <translation>渲染出的文本超过 %1 个字节</translation>
    </message>
    <message>
        <source>the template takes more than %1 steps</source>
        <translation>模板超过 %1 步</translation>
    </message>
    <message>
        <source>a comment that is not closed</source>
        <translation>注释未结束</translation>
    </message>
    <message>
        <source>a raw block that is not closed</source>
        <translation>原始块未结束</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not close &quot;%2&quot;</source>
        <translation>“%1”不能结束“%2”</translation>
    </message>
    <message>
        <source>it cannot be locked</source>
        <translation>无法锁定</translation>
    </message>
    <message>
        <source>it cannot be made</source>
        <translation>无法创建</translation>
    </message>
    <message>
        <source>it belongs to somebody else</source>
        <translation>它属于其他用户</translation>
    </message>
    <message>
        <source>Mynah&apos;s own certificate cannot be kept in %1 (%2): it is another one at each start; make the folder writable, or name another one with XDG_DATA_HOME</source>
        <translation>Mynah 自己的证书无法保存在 %1 中（%2）：每次启动都会是另一个证书；请使该文件夹可写，或用 XDG_DATA_HOME 指定其他文件夹</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port: use 0 to 65535</source>
        <translation>“%1”不是端口：请使用 0 到 65535</translation>
    </message>
    <message>
        <source>unix: needs a path, as in unix:/run/mynah.sock</source>
        <translation>unix: 需要路径，例如 unix:/run/mynah.sock</translation>
    </message>
    <message>
        <source>the path of a unix socket has at most %1 bytes: %2</source>
        <translation>unix 套接字的路径最多 %1 个字节：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no port: write it as in 127.0.0.1:8080</source>
        <translation>“%1”没有端口：请写成 127.0.0.1:8080 的形式</translation>
    </message>
    <message>
        <source>an IPv6 address goes in brackets: [%1]:%2</source>
        <translation>IPv6 地址须放在方括号中：[%1]:%2</translation>
    </message>
    <message>
        <source>the certificate file %1</source>
        <translation>证书文件 %1</translation>
    </message>
    <message>
        <source>the key file %1</source>
        <translation>私钥文件 %1</translation>
    </message>
    <message>
        <source>the PKCS#12 file %1</source>
        <translation>PKCS#12 文件 %1</translation>
    </message>
    <message>
        <source>the authorities file %1</source>
        <translation>证书颁发机构文件 %1</translation>
    </message>
    <message>
        <source>cannot read %1: it is no file; name another one</source>
        <translation>无法读取%1：它不是文件；请指定其他文件</translation>
    </message>
    <message>
        <source>cannot read %1: %2; check its path and who may read it</source>
        <translation>无法读取%1：%2；请检查其路径及读取权限</translation>
    </message>
    <message>
        <source>%1 has more than 4 MiB; name another file</source>
        <translation>%1 超过 4 MiB；请指定其他文件</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>无法监听 %1：%2</translation>
    </message>
    <message>
        <source>cannot connect to %1: %2</source>
        <translation>无法连接到 %1：%2</translation>
    </message>
    <message>
        <source>cannot find the host %1</source>
        <translation>找不到主机 %1</translation>
    </message>
    <message>
        <source>the certificate in %1 expired on %2, and clients that check will refuse it; name a certificate that is valid today</source>
        <translation>%1 中的证书已于 %2 过期，会检查证书的客户端将拒绝它；请指定当前有效的证书</translation>
    </message>
    <message>
        <source>the certificate in %1 is valid from %2 on, and clients that check will refuse it; name a certificate that is valid today</source>
        <translation>%1 中的证书自 %2 起有效，会检查证书的客户端将拒绝它；请指定当前有效的证书</translation>
    </message>
    <message>
        <source>the key in %1 is locked with a passphrase: give it as the listener&apos;s &quot;passphrase&quot; or in the environment variable MYNAH_TLS_PASSPHRASE</source>
        <translation>%1 中的私钥受密码短语保护：请将其作为监听地址的“passphrase”给出，或放在环境变量 MYNAH_TLS_PASSPHRASE 中</translation>
    </message>
    <message>
        <source>the passphrase does not open the key in %1; check it</source>
        <translation>密码短语无法打开 %1 中的私钥；请检查</translation>
    </message>
    <message>
        <source>%1 holds no PEM private key; name the file that has &quot;PRIVATE KEY&quot; in it</source>
        <translation>%1 中没有 PEM 私钥；请指定含有“PRIVATE KEY”的文件</translation>
    </message>
    <message>
        <source>%1 is locked with a passphrase: give it as the listener&apos;s &quot;passphrase&quot; or in the environment variable MYNAH_TLS_PASSPHRASE</source>
        <translation>%1 受密码短语保护：请将其作为监听地址的“passphrase”给出，或放在环境变量 MYNAH_TLS_PASSPHRASE 中</translation>
    </message>
    <message>
        <source>the passphrase does not open %1; check it</source>
        <translation>密码短语无法打开 %1；请检查</translation>
    </message>
    <message>
        <source>%1 is locked with a cipher that is out of use: convert it with %2 and %3</source>
        <translation>%1 使用已淘汰的加密算法锁定：请用 %2 和 %3 转换</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked; export the certificate and its key again</source>
        <translation>无法解开 %1；请重新导出证书及其私钥</translation>
    </message>
    <message>
        <source>%1 is a PKCS#12 file: name it as one, without a key file</source>
        <translation>%1 是 PKCS#12 文件：请将其指定为此类文件，不带私钥文件</translation>
    </message>
    <message>
        <source>%1 holds no PEM certificate; name the file that has &quot;BEGIN CERTIFICATE&quot; in it</source>
        <translation>%1 中没有 PEM 证书；请指定含有“BEGIN CERTIFICATE”的文件</translation>
    </message>
    <message>
        <source>the key in %1 does not belong to the certificate in %2; name the key that the certificate was made with</source>
        <translation>%1 中的私钥与 %2 中的证书不配对；请指定生成该证书时所用的私钥</translation>
    </message>
    <message>
        <source>%1 is no PKCS#12 file; PEM files are named as certificate and key</source>
        <translation>%1 不是 PKCS#12 文件；PEM 文件应指定为证书和私钥</translation>
    </message>
    <message>
        <source>%1 holds no certificate with its private key; export both into it</source>
        <translation>%1 中没有带私钥的证书；请将两者都导出到其中</translation>
    </message>
    <message>
        <source>the certificate cannot be used: %1; make one with an EC key of 256 bits or an RSA key of 2048 bits</source>
        <translation>无法使用该证书：%1；请用 256 位的 EC 密钥或 2048 位的 RSA 密钥制作一个</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>%1 holds no PEM certificate of an authority; name the file that has &quot;BEGIN CERTIFICATE&quot; in it</source>
        <translation>%1 中没有证书颁发机构的 PEM 证书；请指定含有“BEGIN CERTIFICATE”的文件</translation>
    </message>
    <message>
        <source>The connection was closed during the TLS handshake.</source>
        <translation>TLS 握手期间连接被关闭。</translation>
    </message>
    <message>
        <source>The client does not speak TLS.</source>
        <translation>客户端不使用 TLS。</translation>
    </message>
    <message>
        <source>The connection was closed before the TLS handshake.</source>
        <translation>TLS 握手之前连接被关闭。</translation>
    </message>
    <message>
        <source>The client ended the connection during the TLS handshake.</source>
        <translation>客户端在 TLS 握手期间终止了连接。</translation>
    </message>
    <message>
        <source>The server ended the connection during the TLS handshake.</source>
        <translation>服务器在 TLS 握手期间终止了连接。</translation>
    </message>
    <message>
        <source>Text after the end of the value</source>
        <translation>值结束之后还有文本</translation>
    </message>
    <message>
        <source>The text ends too early</source>
        <translation>文本过早结束</translation>
    </message>
    <message>
        <source>Expected &apos;,&apos; or the end of the container</source>
        <translation>此处应为 &apos;,&apos; 或容器的结尾</translation>
    </message>
    <message>
        <source>Expected a member name in quotes</source>
        <translation>此处应为带引号的成员名称</translation>
    </message>
    <message>
        <source>Expected &apos;:&apos; after the member name</source>
        <translation>成员名称之后应为 &apos;:&apos;</translation>
    </message>
    <message>
        <source>Nested too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>Not a JSON value</source>
        <translation>不是 JSON 值</translation>
    </message>
    <message>
        <source>Control character in a string</source>
        <translation>字符串中有控制字符</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits</source>
        <translation>\u 需要四个十六进制数字</translation>
    </message>
    <message>
        <source>Unknown escape in a string</source>
        <translation>字符串中有未知的转义</translation>
    </message>
    <message>
        <source>The text is too large to be shown as a tree</source>
        <translation>文本过大，无法以树形显示</translation>
    </message>
    <message>
        <source>the open workspace was edited meanwhile</source>
        <translation>打开的工作区在此期间已被编辑</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid header name</source>
        <translation>“%1”不是有效的标头名称</translation>
    </message>
    <message>
        <source>%1; responses with templates go without this header</source>
        <translation>%1；使用模板的响应不带此标头</translation>
    </message>
    <message>
        <source>The request&apos;s body cannot be decoded: %1.</source>
        <translation>请求的正文无法解码：%1。</translation>
    </message>
    <message>
        <source>The content coding is not supported: %1.</source>
        <translation>不支持该内容编码：%1。</translation>
    </message>
    <message>
        <source>The head of a multipart part is malformed: %1</source>
        <translation>multipart 某一部分的头格式错误：%1</translation>
    </message>
    <message>
        <source>The body is %1 bytes shorter than its Content-Length.</source>
        <translation>正文比其 Content-Length 短 %1 字节。</translation>
    </message>
    <message>
        <source>The file became shorter while it was sent.</source>
        <translation>文件在发送过程中变短了。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>nothing found within %1 bytes</source>
        <translation>在 %1 字节内未找到</translation>
    </message>
    <message>
        <source>more than %1 bytes wait to be sent</source>
        <translation>有超过 %1 字节等待发送</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>a version that is not known</source>
        <translation>未知版本</translation>
    </message>
    <message>
        <source>%1 does not trust the certificate (alert %2).</source>
        <translation>%1不信任该证书（警报 %2）。</translation>
    </message>
    <message>
        <source>%1 finds the certificate expired.</source>
        <translation>%1认为证书已过期。</translation>
    </message>
    <message>
        <source>%1 finds the certificate revoked.</source>
        <translation>%1认为证书已被吊销。</translation>
    </message>
    <message>
        <source>%1 speaks no version of TLS that is spoken here (1.2 and 1.3).</source>
        <translation>%1不支持此处使用的 TLS 版本（1.2 和 1.3）。</translation>
    </message>
    <message>
        <source>%1 found nothing in common, such as a cipher (alert handshake failure).</source>
        <translation>%1未找到共同支持的参数，例如加密套件（警报 handshake failure）。</translation>
    </message>
    <message>
        <source>%1 does not speak HTTP/1.1 (alert no application protocol).</source>
        <translation>%1不支持 HTTP/1.1（警报 no application protocol）。</translation>
    </message>
    <message>
        <source>%1 wants a client certificate.</source>
        <translation>%1要求提供客户端证书。</translation>
    </message>
    <message>
        <source>%1 refused the handshake (alert %2).</source>
        <translation>%1拒绝了握手（警报 %2）。</translation>
    </message>
    <message>
        <source>%1&apos;s certificate is not accepted: %2.</source>
        <translation>%1的证书未被接受：%2。</translation>
    </message>
    <message>
        <source>it is not valid</source>
        <translation>证书无效</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>TLS 握手失败：%1。</translation>
    </message>
    <message>
        <source>it is not known why</source>
        <translation>原因未知</translation>
    </message>
    <message>
        <source>%1 speaks %2; this port speaks TLS 1.2 and 1.3.</source>
        <translation>%1使用 %2；此端口使用 TLS 1.2 和 1.3。</translation>
    </message>
    <message>
        <source>%1 speaks no version of TLS that is spoken here.</source>
        <translation>%1不支持此处使用的 TLS 版本。</translation>
    </message>
    <message>
        <source>%1 and this port have no cipher in common.</source>
        <translation>%1与此端口没有共同的加密套件。</translation>
    </message>
    <message>
        <source>%1 accepts no certificate of this port&apos;s kind of key.</source>
        <translation>%1不接受使用此端口密钥类型的证书。</translation>
    </message>
    <message>
        <source>%1 and this port have no key exchange in common.</source>
        <translation>%1与此端口没有共同的密钥交换方式。</translation>
    </message>
    <message>
        <source>%1 sent no certificate, and this port requires one.</source>
        <translation>%1未发送证书，而此端口要求证书。</translation>
    </message>
    <message>
        <source>%1 offers only protocols over ALPN that this port does not speak; it speaks http/1.1.</source>
        <translation>%1通过 ALPN 只提供此端口不支持的协议；此端口支持 http/1.1。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS.</source>
        <translation>%1未使用 TLS。</translation>
    </message>
    <message>
        <source>there is no rule to reverse named %1</source>
        <translation>没有名为 %1 的可反向生成的规则</translation>
    </message>
    <message>
        <source>A final response has no status %1.</source>
        <translation>最终响应不能使用状态 %1。</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>文本过早结束</translation>
    </message>
    <message>
        <source>there is more text after the end</source>
        <translation>结尾之后还有文本</translation>
    </message>
    <message>
        <source>a comma or } is missing before this</source>
        <translation>此处之前缺少逗号或 }</translation>
    </message>
    <message>
        <source>a comma or ] is missing before this</source>
        <translation>此处之前缺少逗号或 ]</translation>
    </message>
    <message>
        <source>a colon is missing before this</source>
        <translation>此处之前缺少冒号</translation>
    </message>
    <message>
        <source>a name in quotation marks is missing here</source>
        <translation>此处缺少带引号的名称</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>此处缺少值</translation>
    </message>
    <message>
        <source>the closing quotation mark is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>this is no number, no text in quotation marks and none of true, false and null</source>
        <translation>这里不是数字、带引号的文本，也不是 true、false 或 null</translation>
    </message>
    <message>
        <source>an address stands without brackets here: write %1, not %2</source>
        <translation>此处的地址不带方括号：请写 %1，而不是 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IPv4 address, which is four numbers from 0 to 255, and no host name, which does not end in a number</source>
        <translation>“%1”不是 IPv4 地址（由四个 0 到 255 的数字组成），也不是主机名（主机名不以数字结尾）</translation>
    </message>
</context>
<context>
    <name>QsciScintilla</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>RawText</name>
    <message>
        <source>%1 more are not shown here</source>
        <translation>此处还有 %1 未显示</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>The request&apos;s method</source>
        <translation>请求的方法</translation>
    </message>
    <message>
        <source>The path, decoded</source>
        <translation>解码后的路径</translation>
    </message>
    <message>
        <source>Path and query as they were sent</source>
        <translation>按发送原样的路径和查询</translation>
    </message>
    <message>
        <source>A parameter of the query</source>
        <translation>查询参数</translation>
    </message>
    <message>
        <source>A header of the request</source>
        <translation>请求的标头</translation>
    </message>
    <message>
        <source>A cookie of the request</source>
        <translation>请求的 Cookie</translation>
    </message>
    <message>
        <source>A parameter of the path</source>
        <translation>路径参数</translation>
    </message>
    <message>
        <source>A field of the client&apos;s certificate</source>
        <translation>客户端证书的字段</translation>
    </message>
    <message>
        <source>The body: JSON, a form, or its text</source>
        <translation>正文：JSON、表单或其文本</translation>
    </message>
    <message>
        <source>The body&apos;s text as it was sent</source>
        <translation>按发送原样的正文文本</translation>
    </message>
    <message>
        <source>One text or the other, by a value</source>
        <translation>按值选择两段文本之一</translation>
    </message>
    <message>
        <source>A text where a value is missing</source>
        <translation>值不存在时的文本</translation>
    </message>
    <message>
        <source>Once for each element or member</source>
        <translation>对每个元素或成员各一次</translation>
    </message>
    <message>
        <source>The members of one object by name</source>
        <translation>直接使用某个对象的成员名称</translation>
    </message>
    <message>
        <source>A member whose name is a value itself</source>
        <translation>名称本身是一个值的成员</translation>
    </message>
    <message>
        <source>Text in which {{ is not looked at</source>
        <translation>其中的 {{ 不被处理的文本</translation>
    </message>
</context>
<context>
    <name>mynah::AboutDialog</name>
    <message>
        <source>About Mynah</source>
        <translation>关于 Mynah</translation>
    </message>
    <message>
        <source>HTTP mock server. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>HTTP 模拟服务器。自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Qt %1, built with %2</source>
        <translation>Qt %1（构建时为 %2）</translation>
    </message>
    <message>
        <source>Commit %1, %2</source>
        <translation>提交 %1，%2</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>主页</translation>
    </message>
</context>
<context>
    <name>mynah::AddMethod</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>已添加 %1</translation>
    </message>
</context>
<context>
    <name>mynah::AdvancedPage</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>重置布局(&amp;L)</translation>
    </message>
    <message>
        <source>Puts every pane back in its place.</source>
        <translation>将所有窗格放回原位。</translation>
    </message>
    <message>
        <source>Open &amp;Data Folder</source>
        <translation>打开数据文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Where Mynah keeps these settings: %1</source>
        <translation>Mynah 保存这些设置的位置：%1</translation>
    </message>
    <message>
        <source>Copy D&amp;iagnostics</source>
        <translation>复制诊断信息(&amp;I)</translation>
    </message>
    <message>
        <source>Versions, these settings and counts, for a report. Nothing of your files, routes and requests.</source>
        <translation>版本、这些设置和计数，用于问题报告。不含任何文件、路由和请求的内容。</translation>
    </message>
    <message>
        <source>The panes are back in their places.</source>
        <translation>窗格已放回原位。</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>诊断信息已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>mynah::BodyCheck</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>JSON OK</source>
        <translation>JSON 有效</translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>XML OK</source>
        <translation>XML 有效</translation>
    </message>
    <message>
        <source>Not XML</source>
        <translation>不是 XML</translation>
    </message>
</context>
<context>
    <name>mynah::BodyDocument</name>
    <message>
        <source>Not valid JSON at byte %1: %2</source>
        <translation>字节 %1 处不是有效的 JSON：%2</translation>
    </message>
    <message>
        <source>Too large to be shown as text</source>
        <translation>过大，无法显示为文本</translation>
    </message>
    <message>
        <source>Not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>Too many lines to be shown as text</source>
        <translation>行数过多，无法显示为文本</translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>Nothing to arrange</source>
        <translation>没有可美化的内容</translation>
    </message>
    <message>
        <source>Too long to be arranged</source>
        <translation>过长，无法美化</translation>
    </message>
    <message>
        <source>Not a form</source>
        <translation>不是表单</translation>
    </message>
    <message>
        <source>Not an image</source>
        <translation>不是图像</translation>
    </message>
    <message>
        <source>Too many pixels: %1 × %2</source>
        <translation>像素过多：%1 × %2</translation>
    </message>
</context>
<context>
    <name>mynah::BodyEditor</name>
    <message>
        <source>Template {{…}}</source>
        <translation>模板 {{…}}</translation>
    </message>
    <message>
        <source>Evaluate template expressions</source>
        <translation>计算模板表达式</translation>
    </message>
    <message>
        <source>Fill {{…}} in from the request: {{params.id}}, {{query.page}}, {{body.name}}, {{headers.host}}</source>
        <translation>用请求中的值填入 {{…}}：{{params.id}}、{{query.page}}、{{body.name}}、{{headers.host}}</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Body source</source>
        <translation>正文来源</translation>
    </message>
</context>
<context>
    <name>mynah::BodyKind</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>回显</translation>
    </message>
</context>
<context>
    <name>mynah::BodyPane</name>
    <message>
        <source>Pretty</source>
        <translation>美化</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树形</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>复制值(&amp;V)</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>No longer kept</source>
        <translation>已不再保留</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>无正文</translation>
    </message>
    <message>
        <source>%1: encoded %2 → decoded %3</source>
        <extracomment>%1: content coding, such as gzip; then sizes</extracomment>
        <translation>%1：编码后 %2 → 解码后 %3</translation>
    </message>
    <message>
        <source>not all of it was kept</source>
        <translation>未完整保留</translation>
    </message>
    <message>
        <source>Body, %1</source>
        <extracomment>Accessible name of a view of a body; %1 is its mode, such as Pretty or Hex</extracomment>
        <translation>正文，%1</translation>
    </message>
    <message>
        <source>Show body as</source>
        <translation>正文显示方式</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>按发送原样</translation>
    </message>
    <message>
        <source>Show the bytes of the wire, without undoing their content coding</source>
        <translation>显示线路上传输的字节，不解除内容编码</translation>
    </message>
    <message>
        <source>The headers and bodies of older requests were removed to make room for newer ones.</source>
        <translation>较早请求的标头和正文已移除，为较新的请求腾出空间。</translation>
    </message>
</context>
<context>
    <name>mynah::CapturePage</name>
    <message>
        <source>Capture</source>
        <translation>捕获</translation>
    </message>
    <message>
        <source> requests</source>
        <translation> 个请求</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>Capture &amp;requests from the start</source>
        <translation>启动时即捕获请求(&amp;R)</translation>
    </message>
    <message>
        <source>Keep traffic in &amp;files, so that it is there again after a restart</source>
        <translation>将流量保存在文件中，重新启动后仍可查看(&amp;F)</translation>
    </message>
    <message>
        <source>Open Fo&amp;lder</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>最多保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>内存(&amp;M)</translation>
    </message>
    <message>
        <source>The files hold everything that was sent, secrets among it, for your eyes only. They are emptied by Clear, when another workspace is opened, and when this is switched off: then memory keeps the newest of it. While it is on, memory holds only what is being written and looked at.</source>
        <translation>这些文件保存所有已发送的内容，其中包括敏感信息，仅供您本人查看。执行“清空”、打开其他工作区或关闭此选项时，文件会被清空；关闭后内存中保留其中最新的部分。开启期间，内存只存放正在写入和查看的内容。</translation>
    </message>
    <message>
        <source>&amp;Disk</source>
        <translation>磁盘(&amp;D)</translation>
    </message>
    <message>
        <source>Now: %1 requests, %2 of the disk, in %3</source>
        <translation>当前：%1 个请求，占用磁盘 %2，位于 %3</translation>
    </message>
    <message>
        <source>Now: %1 requests, %2 of memory</source>
        <translation>当前：%1 个请求，占用内存 %2</translation>
    </message>
    <message>
        <source>When it is full, the headers and bodies of the oldest requests are removed first. Their rows stay longer and take up to half of the memory.</source>
        <translation>用满时，最早请求的标头和正文最先移除。其行保留更久，最多占用一半内存。</translation>
    </message>
    <message>
        <source>&amp;Body, at most</source>
        <translation>正文，最多(&amp;B)</translation>
    </message>
    <message>
        <source>Longer bodies are sent whole and recorded up to here. A change holds from the next start of the server.</source>
        <translation>更长的正文会完整发送，但只记录到此处。更改从下次启动服务器起生效。</translation>
    </message>
</context>
<context>
    <name>mynah::CapturedHeaderModel</name>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>This line is not a header field</source>
        <translation>这一行不是标头字段</translation>
    </message>
</context>
<context>
    <name>mynah::ChangeMethod</name>
    <message>
        <source>Change method to %1</source>
        <translation>将方法改为 %1</translation>
    </message>
    <message>
        <source>Changed method to %1</source>
        <translation>已将方法更改为 %1</translation>
    </message>
</context>
<context>
    <name>mynah::ChangePath</name>
    <message>
        <source>Change path to %1</source>
        <translation>将路径改为 %1</translation>
    </message>
    <message>
        <source>Changed path to %1</source>
        <translation>已将路径更改为 %1</translation>
    </message>
</context>
<context>
    <name>mynah::ChangeRule</name>
    <message>
        <source>Change rule to: %1</source>
        <translation>将规则改为：%1</translation>
    </message>
    <message>
        <source>Changed rule to: %1</source>
        <translation>已将规则更改为：%1</translation>
    </message>
</context>
<context>
    <name>mynah::CodeEdit</name>
    <message>
        <source>Text editor</source>
        <translation>文本编辑器</translation>
    </message>
    <message>
        <source>Tab inserts a tab; Ctrl+Tab leaves the editor.</source>
        <translation>按 Tab 插入制表符；按 Ctrl+Tab 离开编辑器。</translation>
    </message>
    <message>
        <source>This text has a line of %1 characters, which is slow to show.</source>
        <translation>此文本中有一行长达 %1 个字符，显示会很慢。</translation>
    </message>
    <message>
        <source>Show Anyway</source>
        <translation>仍然显示</translation>
    </message>
</context>
<context>
    <name>mynah::CommandListModel</name>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
</context>
<context>
    <name>mynah::CommandPalette</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command or a route</source>
        <translation>键入命令或路由</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>键入命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command or route has this name</source>
        <translation>没有此名称的命令或路由</translation>
    </message>
</context>
<context>
    <name>mynah::CompareDialog</name>
    <message>
        <source>Not HTTP</source>
        <translation>非 HTTP</translation>
    </message>
    <message>
        <source>%1  %2 %3 → %4</source>
        <extracomment>Number, method, path and status of a request</extracomment>
        <translation>%1  %2 %3 → %4</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Secrets are hidden and not compared.</source>
        <translation>敏感信息已隐藏，未作比较。</translation>
    </message>
    <message>
        <source>Request head</source>
        <translation>请求头部</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>请求正文</translation>
    </message>
    <message>
        <source>Response head</source>
        <translation>响应头部</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>响应正文</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>%1 (same)</source>
        <extracomment>A part of two requests that is the same in both</extracomment>
        <translation>%1（相同）</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>第 %1 处差异，共 %2 处</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 处差异</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 处差异</translation>
    </message>
    <message>
        <source>What was compared is the same.</source>
        <translation>已比较的部分相同。</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>两者相同。</translation>
    </message>
    <message>
        <source>Only their layout differs.</source>
        <translation>仅排版不同。</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Format JSON</source>
        <translation>格式化 JSON(&amp;F)</translation>
    </message>
    <message>
        <source>Sort &amp;keys</source>
        <translation>对键排序(&amp;K)</translation>
    </message>
    <message>
        <source>Ignore &amp;whitespace</source>
        <translation>忽略空白(&amp;W)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>交换(&amp;S)</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>无响应</translation>
    </message>
</context>
<context>
    <name>mynah::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>补全建议</translation>
    </message>
</context>
<context>
    <name>mynah::ConnectionsModel</name>
    <message>
        <source>active</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Connection %1 from %2, %3, %4 requests</source>
        <extracomment>What a screen reader says of a connection: number, client, state, requests</extracomment>
        <translation>连接 %1，来自 %2，%3，%4 个请求</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Local port</source>
        <translation>本地端口</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存续时间</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>当前请求</translation>
    </message>
    <message>
        <source>Closed because</source>
        <translation>关闭原因</translation>
    </message>
</context>
<context>
    <name>mynah::ConnectionsPane</name>
    <message>
        <source>Nobody is connected</source>
        <translation>没有客户端连接</translation>
    </message>
    <message>
        <source>Connections show here while they are open and for a while after.</source>
        <translation>连接打开期间及关闭后的一段时间内会显示在此处。</translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation>服务器已停止</translation>
    </message>
    <message>
        <source>Start it to accept connections.</source>
        <translation>启动服务器以接受连接。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>mynah::CreateRouteDialog</name>
    <message>
        <source>Create Route from Request</source>
        <translation>根据请求创建路由</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>路径(&amp;P)</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>正文(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Create Route</source>
        <translation>创建路由(&amp;C)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>The same &amp;query parameters</source>
        <translation>相同的查询参数(&amp;Q)</translation>
    </message>
    <message>
        <source>The same b&amp;ody</source>
        <translation>相同的正文(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keep cookies, tokens and keys</source>
        <translation>保留 Cookie、令牌和密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Otherwise REDACTED stands in their place, and rules only ask whether they are there</source>
        <translation>否则以 REDACTED 代替，规则只检查它们是否存在</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>按记录原样</translation>
    </message>
    <message>
        <source>Empty JSON object</source>
        <translation>空 JSON 对象</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>The request&apos;s body</source>
        <translation>请求的正文</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>不放入文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The path has to begin with /</source>
        <translation>路径必须以 / 开头</translation>
    </message>
    <message>
        <source>The status has to be a number from 100 to 999</source>
        <translation>状态必须是 100 到 999 之间的数字</translation>
    </message>
    <message>
        <source>The workspace has no server to put the route into</source>
        <translation>工作区中没有可放置此路由的服务器</translation>
    </message>
    <message>
        <source>The method is not valid: letters, digits and !#$%&amp;&apos;*+-.^_`|~ only</source>
        <translation>方法无效：只能使用字母、数字和 !#$%&amp;&apos;*+-.^_`|~</translation>
    </message>
</context>
<context>
    <name>mynah::CreateRoutesDialog</name>
    <message>
        <source>&amp;Create 1 Route</source>
        <translation>创建 1 个路由(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %n Routes</source>
        <translation>
            <numerusform>创建 %n 个路由(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add 1 Response</source>
        <translation>添加 1 个响应(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n Responses</source>
        <translation>
            <numerusform>添加 %n 个响应(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1 requests…</source>
        <translation>正在读取 %1 个请求…</translation>
    </message>
    <message>
        <source>Of %1 requests: %2 and %3.</source>
        <translation>来自 %1 个请求：%2，%3。</translation>
    </message>
    <message>
        <source>1 new route</source>
        <translation>1 个新路由</translation>
    </message>
    <message numerus="yes">
        <source>%n new routes</source>
        <translation>
            <numerusform>%n 个新路由</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new response</source>
        <translation>1 个新响应</translation>
    </message>
    <message numerus="yes">
        <source>%n new responses</source>
        <translation>
            <numerusform>%n 个新响应</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be used.</source>
        <translation>%1 个请求无法使用。</translation>
    </message>
    <message>
        <source>Create Routes from Requests</source>
        <translation>根据请求创建路由</translation>
    </message>
    <message>
        <source>Add Responses to Their Routes</source>
        <translation>为其路由添加响应</translation>
    </message>
    <message>
        <source>Routes to create</source>
        <translation>要创建的路由</translation>
    </message>
    <message>
        <source>Responses to add</source>
        <translation>要添加的响应</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Keep cookies, tokens and keys</source>
        <translation>保留 Cookie、令牌和密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Otherwise REDACTED stands in their place, and no rule is about them</source>
        <translation>否则以 REDACTED 代替，且不为其创建规则</translation>
    </message>
    <message>
        <source>Nothing can be made of these requests</source>
        <translation>无法根据这些请求创建任何内容</translation>
    </message>
    <message>
        <source>They are malformed, or no longer kept. Select others.</source>
        <translation>这些请求格式错误，或已不再保留。请选择其他请求。</translation>
    </message>
    <message>
        <source>No route answered them that is still there. Create routes from them instead, with Ctrl+Shift+M.</source>
        <translation>没有仍存在的路由响应过这些请求。请改用 Ctrl+Shift+M 根据它们创建路由。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Beside the routes that answered</source>
        <translation>放在已响应的路由旁边</translation>
    </message>
    <message>
        <source>Where the new routes come; in a folder, at its end</source>
        <translation>新路由放置的位置；在文件夹中则放在末尾</translation>
    </message>
    <message>
        <source>Double-click a path, or press F2, to change it. Queries are no part of the paths; where answers differ by a parameter, it becomes a rule.</source>
        <translation>双击路径或按 F2 可修改。查询参数不属于路径；如果响应因某个参数而不同，该参数会成为一条规则。</translation>
    </message>
</context>
<context>
    <name>mynah::DashboardStrip</name>
    <message>
        <source>counted only %1</source>
        <translation>仅计数 %1</translation>
    </message>
    <message>
        <source>unmatched %1</source>
        <translation>未匹配 %1</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近 1 分钟</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>最近 10 分钟</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>显示的时间范围</translation>
    </message>
    <message>
        <source>How far back the charts go</source>
        <translation>图表回溯的时间范围</translation>
    </message>
    <message>
        <source>Requests per second by status</source>
        <translation>每秒请求数（按状态）</translation>
    </message>
    <message>
        <source>Latency: p50, p95 and p99</source>
        <translation>耗时：p50、p95 和 p99</translation>
    </message>
    <message>
        <source>No requests in this time</source>
        <translation>此时间范围内没有请求</translation>
    </message>
    <message>
        <source>Nothing was answered in this time</source>
        <translation>此时间范围内没有响应</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>没有请求</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 个请求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>at most %1 a second</source>
        <translation>最高每秒 %1 个</translation>
    </message>
    <message>
        <source>estimated from 1 in %1</source>
        <translation>按每 %1 个取 1 个估算</translation>
    </message>
    <message>
        <source>So many requests arrive that statuses and times are estimated from one request in %1. How many requests there were is exact.</source>
        <translation>请求太多，状态和用时按每 %1 个请求取 1 个来估算。请求总数是准确的。</translation>
    </message>
</context>
<context>
    <name>mynah::DelayEditor</name>
    <message>
        <source>Delay kind</source>
        <translation>延迟类型</translation>
    </message>
</context>
<context>
    <name>mynah::DelayKind</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
</context>
<context>
    <name>mynah::DialogPrompts</name>
    <message>
        <source>Mynah workspaces (*.mynah)</source>
        <translation>Mynah 工作区 (*.mynah)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Quit Mynah?</source>
        <translation>退出 Mynah？</translation>
    </message>
    <message>
        <source>The server is running. Quitting stops it for its clients.</source>
        <translation>服务器正在运行。退出会停止服务器，客户端将无法继续访问。</translation>
    </message>
    <message>
        <source>Open Workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Save Workspace As</source>
        <translation>工作区另存为</translation>
    </message>
    <message>
        <source>Save Changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>Stop and Quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Clear Requests?</source>
        <translation>清空请求？</translation>
    </message>
    <message>
        <source>%1 captured requests will be removed. This cannot be undone.</source>
        <translation>将移除 %1 个捕获的请求，且无法撤销。</translation>
    </message>
    <message>
        <source>The hits of the routes are counted from 0 again.</source>
        <translation>路由的命中次数将重新从 0 计数。</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export First…</source>
        <translation>先导出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>mynah::DiffPair</name>
    <message>
        <source>The texts differ too much to line all of them up.</source>
        <translation>两段文本差异过大，无法逐行对齐。</translation>
    </message>
</context>
<context>
    <name>mynah::DiffSideModel</name>
    <message>
        <source>No line here</source>
        <translation>此处无对应行</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1, only here: %2</source>
        <translation>第 %1 行，仅此侧有：%2</translation>
    </message>
    <message>
        <source>Line %1, different: %2</source>
        <translation>第 %1 行，不同：%2</translation>
    </message>
</context>
<context>
    <name>mynah::DiffView</name>
    <message>
        <source>&amp;Copy Lines</source>
        <translation>复制行(&amp;C)</translation>
    </message>
</context>
<context>
    <name>mynah::EchoBodyEditor</name>
    <message>
        <source>The request&apos;s own body</source>
        <translation>请求自身的正文</translation>
    </message>
    <message>
        <source>It is sent back byte for byte.</source>
        <translation>逐字节原样返回。</translation>
    </message>
</context>
<context>
    <name>mynah::EditRequestDialog</name>
    <message>
        <source>Edit and Send</source>
        <translation>编辑并发送</translation>
    </message>
    <message>
        <source>&amp;Request line and headers</source>
        <translation>请求行和标头(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>正文(&amp;B)</translation>
    </message>
    <message>
        <source>The body is not text; it is sent as it is.</source>
        <translation>正文不是文本，将原样发送。</translation>
    </message>
    <message>
        <source>&amp;Fit Content-Length to the body</source>
        <translation>使 Content-Length 与正文一致(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Request line and headers</source>
        <translation>请求行和标头</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>mynah::EditorPage</name>
    <message>
        <source>A folder with nothing in it yet.</source>
        <translation>文件夹中尚无内容。</translation>
    </message>
    <message>
        <source>A folder with one item.</source>
        <translation>文件夹中有 1 个项目。</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message numerus="yes">
        <source>A folder of %n items. Its routes are matched from top to bottom.</source>
        <translation>
            <numerusform>包含 %n 个项目的文件夹。其中的路由按从上到下的顺序匹配。</numerusform>
        </translation>
    </message>
    <message>
        <source>This server is not enabled.</source>
        <translation>此服务器未启用。</translation>
    </message>
    <message>
        <source>This server listens nowhere.</source>
        <translation>此服务器没有监听地址。</translation>
    </message>
    <message>
        <source>A server on %1.</source>
        <translation>监听 %1 的服务器。</translation>
    </message>
    <message>
        <source>New Route</source>
        <translation>新建路由</translation>
    </message>
    <message>
        <source>Select a route to edit it, or add one.</source>
        <translation>选择路由进行编辑，或添加路由。</translation>
    </message>
</context>
<context>
    <name>mynah::EditorSettingsPage</name>
    <message>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> 个字符</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>长行自动换行(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Format JSON bodies when the editor is left</source>
        <translation>离开编辑器时格式化 JSON 正文(&amp;F)</translation>
    </message>
    <message>
        <source>Fo&amp;nt</source>
        <translation>字体(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>Sample of the font</source>
        <translation>字体示例</translation>
    </message>
    <message>
        <source>Tab w&amp;idth</source>
        <translation>制表符宽度(&amp;I)</translation>
    </message>
    <message>
        <source>Only bodies that were changed and are valid JSON are formatted.</source>
        <translation>仅格式化已更改且为有效 JSON 的正文。</translation>
    </message>
</context>
<context>
    <name>mynah::EmptyBodyEditor</name>
    <message>
        <source>No body</source>
        <translation>无正文</translation>
    </message>
    <message>
        <source>Only the status and the headers are sent.</source>
        <translation>仅发送状态和标头。</translation>
    </message>
</context>
<context>
    <name>mynah::EnableFolder</name>
    <message>
        <source>Enable folder %1</source>
        <translation>启用文件夹 %1</translation>
    </message>
    <message>
        <source>Enabled folder %1</source>
        <translation>已启用文件夹 %1</translation>
    </message>
</context>
<context>
    <name>mynah::EnableResponse</name>
    <message>
        <source>Enable response</source>
        <translation>启用响应</translation>
    </message>
    <message>
        <source>Enabled response</source>
        <translation>已启用响应</translation>
    </message>
</context>
<context>
    <name>mynah::EnableRoute</name>
    <message>
        <source>Enable route</source>
        <translation>启用路由</translation>
    </message>
    <message>
        <source>Enabled route</source>
        <translation>已启用路由</translation>
    </message>
</context>
<context>
    <name>mynah::ExchangeCommands</name>
    <message>
        <source>The details of this request are no longer kept</source>
        <translation>此请求的详细信息已不再保留</translation>
    </message>
    <message>
        <source>The body could not be written to a file</source>
        <translation>无法将正文写入文件</translation>
    </message>
    <message>
        <source>Copied; the body is in %1</source>
        <translation>已复制；正文位于 %1</translation>
    </message>
    <message>
        <source>Copied as a command, with its secrets</source>
        <translation>已复制为命令，包含其中的敏感信息</translation>
    </message>
    <message>
        <source>Copied as a command</source>
        <translation>已复制为命令</translation>
    </message>
    <message>
        <source>Copied the request as it was received</source>
        <translation>已按接收原样复制请求</translation>
    </message>
    <message>
        <source>Copied the URL</source>
        <translation>已复制 URL</translation>
    </message>
    <message>
        <source>Answered %1 in %2</source>
        <extracomment>Outcome of a request that Mynah sent: status and duration</extracomment>
        <translation>响应 %1，耗时 %2</translation>
    </message>
    <message>
        <source>Start the server first: the request goes to it</source>
        <translation>请先启动服务器：请求将发往该服务器</translation>
    </message>
    <message>
        <source>More than %L1 requests are too many to copy: export them to a file</source>
        <translation>超过 %L1 个请求无法复制：请导出到文件</translation>
    </message>
    <message>
        <source>Copied as HAR, with its secrets</source>
        <translation>已复制为 HAR，包含机密信息</translation>
    </message>
    <message>
        <source>Copied as HAR</source>
        <translation>已复制为 HAR</translation>
    </message>
</context>
<context>
    <name>mynah::ExportDialog</name>
    <message>
        <source>Name the file with its whole path, beginning with “/”.</source>
        <translation>请输入文件的完整路径，以“/”开头。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Add the name of a file.</source>
        <translation>“%1”是文件夹。请加上文件名。</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Choose another one.</source>
        <translation>没有文件夹“%1”。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Export Requests</source>
        <translation>导出请求</translation>
    </message>
    <message>
        <source>HAR 1.2</source>
        <translation>HAR 1.2</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Selected requests (%1)</source>
        <translation>所选请求（%1）</translation>
    </message>
    <message>
        <source>Requests that the filter shows</source>
        <translation>筛选后显示的请求</translation>
    </message>
    <message>
        <source>All requests (%1)</source>
        <translation>所有请求（%1）</translation>
    </message>
    <message>
        <source>&amp;Leave secrets out</source>
        <translation>去除敏感信息(&amp;L)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>请求(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>REDACTED stands for credentials, cookies and keys in heads and URLs. Bodies are not searched for them.</source>
        <translation>头部和 URL 中的凭据、Cookie 和密钥以 REDACTED 代替。不检查正文中的此类内容。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Export requests to</source>
        <translation>将请求导出到</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Requests that the filter shows (%1)</source>
        <translation>筛选显示的请求（%1）</translation>
    </message>
</context>
<context>
    <name>mynah::FileBodyEditor</name>
    <message>
        <source>Choose a body file</source>
        <translation>选择正文文件</translation>
    </message>
    <message>
        <source>Body file</source>
        <translation>正文文件</translation>
    </message>
    <message>
        <source>bodies/users.json, beside the workspace file</source>
        <translation>bodies/users.json，位于工作区文件旁</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for body file</source>
        <translation>浏览正文文件</translation>
    </message>
</context>
<context>
    <name>mynah::FilterEdit</name>
    <message>
        <source>Filter requests: status:4xx path:/users* is:unmatched</source>
        <translation>筛选请求：status:4xx path:/users* is:unmatched</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>筛选请求</translation>
    </message>
    <message>
        <source>Filter requests: status:4xx path:/users* host:example.com</source>
        <translation>筛选请求：status:4xx path:/users* host:example.com</translation>
    </message>
    <message>
        <source>Choose a condition</source>
        <translation>选择条件</translation>
    </message>
    <message>
        <source>Show all conditions that a filter can have</source>
        <translation>显示筛选可用的所有条件</translation>
    </message>
</context>
<context>
    <name>mynah::FindBar</name>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in details</source>
        <translation>在详细信息中查找</translation>
    </message>
    <message>
        <source>Rege&amp;x</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>Look for a regular expression; \1 in the replacement is what its first group found</source>
        <translation>按正则表达式查找；替换内容中的 \1 表示第一个分组找到的内容</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>替换(&amp;P)</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
</context>
<context>
    <name>mynah::FindPanel</name>
    <message>
        <source>Everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>Paths and names</source>
        <translation>路径和名称</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Captured traffic</source>
        <translation>捕获的流量</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Find in workspace</source>
        <translation>在工作区中查找</translation>
    </message>
    <message>
        <source>Find in workspace and traffic</source>
        <translation>在工作区和流量中查找</translation>
    </message>
    <message>
        <source>Capital letters are looked for as such; without any, the case of letters makes no difference</source>
        <translation>含大写字母时区分大小写，否则不区分</translation>
    </message>
    <message>
        <source>Find in</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Rege&amp;x</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>The text is a regular expression (PCRE2)</source>
        <translation>查找内容是正则表达式（PCRE2）</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>The first %1 places</source>
        <translation>前 %1 处</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 处</translation>
    </message>
    <message>
        <source>Type what to find</source>
        <translation>键入要查找的内容</translation>
    </message>
    <message>
        <source>Paths, names, bodies, rules, headers and captured requests are looked through.</source>
        <translation>将在路径、名称、正文、规则、标头和捕获的请求中查找。</translation>
    </message>
    <message>
        <source>Correct the regular expression, or switch Regex off to find the text as it is.</source>
        <translation>请更正正则表达式，或关闭“正则表达式”以按原文查找。</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>未找到“%1”</translation>
    </message>
    <message>
        <source>It is nowhere in the workspace and the captured requests.</source>
        <translation>工作区和捕获的请求中均没有此内容。</translation>
    </message>
    <message>
        <source>It may be elsewhere: look in Everything.</source>
        <translation>可能在其他位置：请将查找范围设为“全部内容”。</translation>
    </message>
    <message>
        <source>Invalid regular expression</source>
        <translation>正则表达式无效</translation>
    </message>
    <message>
        <source>%1 Secrets in requests are hidden (View ▸ Hide Secrets) and not looked through.</source>
        <translation>%1请求中的敏感信息已隐藏（视图 ▸ 隐藏敏感信息），未在其中查找。</translation>
    </message>
</context>
<context>
    <name>mynah::FirstStepsStrip</name>
    <message>
        <source>Command to send a request</source>
        <translation>发送请求的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Hide the first steps</source>
        <translation>隐藏入门步骤</translation>
    </message>
    <message>
        <source>① Send a request:</source>
        <translation>① 发送请求：</translation>
    </message>
    <message>
        <source>Send It for Me</source>
        <translation>代为发送</translation>
    </message>
    <message>
        <source>② Click its row below</source>
        <translation>② 单击下方对应的行</translation>
    </message>
    <message>
        <source>③ Change the body, send again</source>
        <translation>③ 修改正文，再次发送</translation>
    </message>
</context>
<context>
    <name>mynah::FixedDelayEditor</name>
    <message>
        <source>Delay in milliseconds</source>
        <translation>延迟（毫秒）</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
</context>
<context>
    <name>mynah::FormModel</name>
    <message>
        <source>file %1, %2, %3</source>
        <translation>文件 %1，%2，%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>mynah::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Open the &amp;last workspace at start</source>
        <translation>启动时打开上次的工作区(&amp;L)</translation>
    </message>
    <message>
        <source>Ask before &amp;quitting while a server is running</source>
        <translation>服务器运行时退出前询问(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>System follows the desktop. High contrast is white and bright colours on black.</source>
        <translation>“跟随系统”随桌面设置变化。“高对比度”在黑色背景上使用白色和明亮的颜色。</translation>
    </message>
    <message>
        <source>&amp;Interface language</source>
        <translation>界面语言(&amp;I)</translation>
    </message>
    <message>
        <source>Quitting stops the server for its clients.</source>
        <translation>退出会停止服务器，客户端将无法继续访问。</translation>
    </message>
    <message>
        <source>No font of this computer has the letters of this language. Install one, such as the package fonts-wqy-microhei.</source>
        <translation>此计算机上没有能显示该语言文字的字体。请安装一种，例如软件包 fonts-wqy-microhei。</translation>
    </message>
    <message>
        <source>System (%1)</source>
        <translation>跟随系统（%1）</translation>
    </message>
</context>
<context>
    <name>mynah::HeaderListModel</name>
    <message>
        <source>A header value cannot hold a line break</source>
        <translation>标头值中不能有换行</translation>
    </message>
    <message>
        <source>Add header…</source>
        <translation>添加标头…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>mynah::HeaderTable</name>
    <message>
        <source>Delete header</source>
        <translation>删除标头</translation>
    </message>
    <message>
        <source>Move header up</source>
        <translation>上移标头</translation>
    </message>
    <message>
        <source>Move header down</source>
        <translation>下移标头</translation>
    </message>
</context>
<context>
    <name>mynah::HeaderVocabulary</name>
    <message>
        <source>It is left out: it follows from the body.</source>
        <translation>此标头不会发送：其值由正文决定。</translation>
    </message>
    <message>
        <source>The server says itself whether the connection stays open; only “close” changes that.</source>
        <translation>连接是否保持由服务器自行声明；只有“close”能改变这一点。</translation>
    </message>
    <message>
        <source>The server would send the time of the response; this is sent instead.</source>
        <translation>服务器本会发送响应的时间；改为发送此值。</translation>
    </message>
    <message>
        <source>The connection is closed after the response.</source>
        <translation>响应之后关闭连接。</translation>
    </message>
</context>
<context>
    <name>mynah::Help</name>
    <message>
        <source>The method of the request; needs no name</source>
        <translation>请求的方法；不需要名称</translation>
    </message>
    <message>
        <source>A part of the path: id, when the path is /users/:id</source>
        <translation>路径的一段：路径为 /users/:id 时是 id</translation>
    </message>
    <message>
        <source>A parameter of the query: page, in ?page=2</source>
        <translation>查询参数：?page=2 中的 page</translation>
    </message>
    <message>
        <source>A header of the request, in any case of letters</source>
        <translation>请求的标头，不区分大小写</translation>
    </message>
    <message>
        <source>A cookie by its name</source>
        <translation>按名称的 Cookie</translation>
    </message>
    <message>
        <source>The whole text, a place in JSON, or a field of a form</source>
        <translation>整个文本、JSON 中的位置或表单的字段</translation>
    </message>
    <message>
        <source>A field of the certificate that the client has shown</source>
        <translation>客户端出示的证书的字段</translation>
    </message>
</context>
<context>
    <name>mynah::HelpDialog</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>未找到“%1”</translation>
    </message>
    <message>
        <source>Mynah Help</source>
        <translation>Mynah 帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>mynah::HexView</name>
    <message>
        <source>Copy &amp;Hex</source>
        <translation>复制十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>复制文本(&amp;T)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>没有字节</translation>
    </message>
</context>
<context>
    <name>mynah::ImageView</name>
    <message>
        <source>%1 by %2 pixels</source>
        <extracomment>The size of a picture in pixels</extracomment>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>mynah::ImportedStrip</name>
    <message>
        <source>Looking at %1 · Requests: %2</source>
        <extracomment>What is shown instead of live requests: file name, how many requests there are</extracomment>
        <translation>正在查看 %1 · 请求：%2</translation>
    </message>
    <message>
        <source>Entries that could not be read: %1</source>
        <translation>无法读取的条目：%1</translation>
    </message>
    <message>
        <source>Older requests that found no room: %1</source>
        <translation>因空间不足未保留的较早请求：%1</translation>
    </message>
    <message>
        <source>Without headers and bodies, for want of room: %1</source>
        <translation>因空间不足缺少标头和正文：%1</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Entries that could not be read</source>
        <translation>无法读取的条目</translation>
    </message>
    <message>
        <source>Back to Live</source>
        <translation>返回实时流量</translation>
    </message>
    <message>
        <source>Back to the requests that arrive</source>
        <translation>返回实时到达的请求</translation>
    </message>
</context>
<context>
    <name>mynah::InfoBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>mynah::InspectorPage</name>
    <message>
        <source>No request selected</source>
        <translation>未选择请求</translation>
    </message>
    <message>
        <source>Select a request to see what was sent, what was answered and why.</source>
        <translation>选择一个请求，查看发送的内容、响应及其原因。</translation>
    </message>
    <message>
        <source>Not HTTP</source>
        <translation>非 HTTP</translation>
    </message>
    <message>
        <source>#%1  %2 %3 → %4  %5</source>
        <extracomment>Title of the inspector: number, method, path, status, duration</extracomment>
        <translation>#%1  %2 %3 → %4  %5</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Request details</source>
        <translation>请求详细信息</translation>
    </message>
    <message>
        <source>Copy request as</source>
        <translation>将请求复制为</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在单独窗口中打开</translation>
    </message>
    <message>
        <source>Find in details</source>
        <translation>在详细信息中查找</translation>
    </message>
</context>
<context>
    <name>mynah::JsonTreeModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>mynah::LenienciesPage</name>
    <message>
        <source>Lines that end in &amp;LF alone</source>
        <translation>仅以 LF 结尾的行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Folded header fields</source>
        <translation>折叠的标头字段(&amp;F)</translation>
    </message>
    <message>
        <source>HTTP/1.1 without &amp;Host</source>
        <translation>没有 Host 的 HTTP/1.1(&amp;H)</translation>
    </message>
    <message>
        <source>Each of these makes the server accept requests that RFC 9112 forbids. Leave them off behind a proxy: if it reads such a request differently, someone can slip in a second request that the proxy does not see. Switch one on only for a client that you cannot change.</source>
        <translation>每一项都使服务器接受 RFC 9112 禁止的请求。位于代理之后时请保持关闭：若代理对此类请求的解读不同，他人便可混入代理看不到的第二个请求。仅为无法更改的客户端打开。</translation>
    </message>
    <message>
        <source>Lines of the head may end without CR. When this is off, such a request is answered 400.</source>
        <translation>头部的行可以不带 CR 结尾。关闭时，此类请求返回 400。</translation>
    </message>
    <message>
        <source>A line that begins with a space continues the field before it. When this is off, such a request is answered 400.</source>
        <translation>以空格开头的行是上一字段的延续。关闭时，此类请求返回 400。</translation>
    </message>
    <message>
        <source>A request may have no Host field. When this is off, such a request is answered 400.</source>
        <translation>请求可以没有 Host 字段。关闭时，此类请求返回 400。</translation>
    </message>
</context>
<context>
    <name>mynah::LimitDescription</name>
    <message>
        <source>Request line</source>
        <translation>请求行</translation>
    </message>
    <message>
        <source>Method, target and version. More is answered 414, a longer method 501.</source>
        <translation>方法、目标和版本。超出时返回 414，方法过长时返回 501。</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Request line and header fields together. More is answered 431.</source>
        <translation>请求行与标头字段的总和。超出时返回 431。</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>标头字段</translation>
    </message>
    <message>
        <source>More are answered 431.</source>
        <translation>超出时返回 431。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>A single chunk of a body. A larger one is answered 413.</source>
        <translation>正文的单个分块。超出时返回 413。</translation>
    </message>
    <message>
        <source>Chunk extensions</source>
        <translation>分块扩展</translation>
    </message>
    <message>
        <source>Trailers</source>
        <translation>尾部字段</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connections of a client</source>
        <translation>单个客户端的连接</translation>
    </message>
    <message>
        <source>Requests sent ahead</source>
        <translation>提前发送的请求</translation>
    </message>
    <message>
        <source>Write buffer</source>
        <translation>写缓冲区</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>Receive the head</source>
        <translation>接收头部</translation>
    </message>
    <message>
        <source>Receive the body</source>
        <translation>接收正文</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Linger</source>
        <translation>延迟关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size of the request body, from its Content-Length or counted chunk by chunk. More is answered 413.</source>
        <translation>请求正文的大小，取自 Content-Length 或逐块累计。超出时返回 413。</translation>
    </message>
    <message>
        <source>Size of the extensions of all chunks of a body together. More is answered 400.</source>
        <translation>一个正文中所有分块扩展的总大小。超出时返回 400。</translation>
    </message>
    <message>
        <source>Size of the fields after the last chunk. More is answered 431.</source>
        <translation>最后一个分块之后的字段的大小。超出时返回 431。</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>打开的连接</translation>
    </message>
    <message>
        <source>Connections that are open at a time. Clients beyond that wait until another connection closes.</source>
        <translation>同时打开的连接数。超出的客户端等待其他连接关闭。</translation>
    </message>
    <message>
        <source>Connections that one IP address has open at a time. More are answered 503, or closed if they use TLS.</source>
        <translation>一个 IP 地址同时打开的连接数。超出时返回 503，使用 TLS 的连接则被关闭。</translation>
    </message>
    <message>
        <source>How much is read ahead while an earlier request is being answered. The client keeps the rest until then; nothing is lost. A change holds for new connections.</source>
        <translation>响应先前请求期间预读的数据量。其余数据留在客户端，不会丢失。更改对新连接生效。</translation>
    </message>
    <message>
        <source>How much of a response may wait for the client to take it. More closes the connection. A change holds for new connections.</source>
        <translation>响应中可等待客户端接收的数据量。超出时关闭连接。更改对新连接生效。</translation>
    </message>
    <message>
        <source>How long the TLS handshake may take. Then the client is disconnected.</source>
        <translation>TLS 握手可用的时间。超过后断开客户端。</translation>
    </message>
    <message>
        <source>How long the request line and header fields may take from the first byte to the last. Longer is answered 408.</source>
        <translation>请求行和标头字段从首字节到末字节可用的时间。超过后返回 408。</translation>
    </message>
    <message>
        <source>How long the body may take after the head. Longer is answered 408.</source>
        <translation>头部之后正文可用的时间。超过后返回 408。</translation>
    </message>
    <message>
        <source>How long a connection may be without a request. Then it is closed.</source>
        <translation>连接可以没有请求的时间。超过后关闭连接。</translation>
    </message>
    <message>
        <source>Take the response</source>
        <translation>接收响应</translation>
    </message>
    <message>
        <source>How long the client may take nothing of a response that is being sent. Then the connection is reset.</source>
        <translation>发送响应期间客户端可以不接收数据的时间。超过后重置连接。</translation>
    </message>
    <message>
        <source>How long a refused client may go on sending, so that it can read the response.</source>
        <translation>被拒绝的客户端可继续发送的时间，以便其读取响应。</translation>
    </message>
    <message>
        <source>How long requests that are being answered may take when the server stops. Then they are cut off.</source>
        <translation>服务器停止时，正在响应的请求可用的时间。超过后切断。</translation>
    </message>
</context>
<context>
    <name>mynah::LimitField</name>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>This limit is at most %1</source>
        <translation>此限制最大为 %1</translation>
    </message>
    <message>
        <source>This is not a valid limit. Type a whole number, such as %1</source>
        <translation>这不是有效的限制。请输入整数，例如 %1</translation>
    </message>
    <message>
        <source>0: does not wait</source>
        <translation>0：不等待</translation>
    </message>
    <message>
        <source>0: no limit</source>
        <translation>0：没有限制</translation>
    </message>
    <message>
        <source>0: the highest value, %1</source>
        <translation>0：最大值 %1</translation>
    </message>
</context>
<context>
    <name>mynah::LimitsPage</name>
    <message>
        <source>&amp;Require the length of a body</source>
        <translation>要求提供正文长度(&amp;R)</translation>
    </message>
    <message>
        <source>It has no effect: “%1” is reached first</source>
        <translation>不起作用：会先达到“%1”</translation>
    </message>
    <message>
        <source>A field that is left empty has its default. Beside 0 it says what 0 stands for.</source>
        <translation>留空的字段采用默认值。填 0 时，旁边会说明 0 的含义。</translation>
    </message>
    <message>
        <source>POST, PUT and PATCH with neither Content-Length nor Transfer-Encoding are answered 411. When this is off, their body counts as empty.</source>
        <translation>没有 Content-Length 和 Transfer-Encoding 的 POST、PUT 和 PATCH 返回 411。关闭时，其正文视为空。</translation>
    </message>
</context>
<context>
    <name>mynah::ListenersModel</name>
    <message>
        <source>An address is missing</source>
        <translation>缺少地址</translation>
    </message>
    <message>
        <source>A port is a number from 0 to %1</source>
        <translation>端口是 0 到 %1 之间的数字</translation>
    </message>
    <message>
        <source>Another row has the same address and port</source>
        <translation>另一行已有相同的地址和端口</translation>
    </message>
    <message>
        <source>any free</source>
        <translation>任意空闲</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
</context>
<context>
    <name>mynah::MainActions</name>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>首选项(&amp;E)…</translation>
    </message>
    <message>
        <source>Looks, keys, and how much traffic is kept</source>
        <translation>外观、快捷键和流量保留量</translation>
    </message>
    <message>
        <source>&amp;About Mynah…</source>
        <translation>关于 Mynah(&amp;A)…</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>&amp;New Workspace</source>
        <translation>新建工作区(&amp;N)</translation>
    </message>
    <message>
        <source>Start an empty workspace</source>
        <translation>新建一个空工作区</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a workspace file</source>
        <translation>打开工作区文件</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the workspace to its file</source>
        <translation>将工作区保存到其文件</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the workspace to another file</source>
        <translation>将工作区保存到其他文件</translation>
    </message>
    <message>
        <source>&amp;Close Workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <source>Go back to the start page</source>
        <translation>返回起始页</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Stop the server and leave Mynah</source>
        <translation>停止服务器并退出 Mynah</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1 is a change, such as &quot;Change path&quot;</extracomment>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>%1 is a change, such as &quot;Change path&quot;</extracomment>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>重做已撤销的更改</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Move the selection to the clipboard</source>
        <translation>将所选内容移到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selection to the clipboard</source>
        <translation>将所选内容复制到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Insert what is in the clipboard</source>
        <translation>插入剪贴板中的内容</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>删除所选内容</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select everything in this pane</source>
        <translation>选择此窗格中的所有内容</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find in the pane that has the focus</source>
        <translation>在具有焦点的窗格中查找</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>转到下一处结果</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the previous place found</source>
        <translation>转到上一处结果</translation>
    </message>
    <message>
        <source>Find in &amp;Workspace</source>
        <translation>在工作区中查找(&amp;W)</translation>
    </message>
    <message>
        <source>Find in every route and response and in captured requests</source>
        <translation>在所有路由、响应和捕获的请求中查找</translation>
    </message>
    <message>
        <source>New &amp;Route</source>
        <translation>新建路由(&amp;R)</translation>
    </message>
    <message>
        <source>Add a route after the selected one</source>
        <translation>在所选路由之后添加路由</translation>
    </message>
    <message>
        <source>New &amp;Folder</source>
        <translation>新建文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Add a folder for routes</source>
        <translation>添加存放路由的文件夹</translation>
    </message>
    <message>
        <source>Add R&amp;esponse</source>
        <translation>添加响应(&amp;E)</translation>
    </message>
    <message>
        <source>Add a response to the route</source>
        <translation>为路由添加响应</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Change the path or the name in the tree</source>
        <translation>在树中更改路径或名称</translation>
    </message>
    <message>
        <source>Enable or D&amp;isable</source>
        <translation>启用或禁用(&amp;I)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Copy Example UR&amp;L</source>
        <translation>复制示例 URL(&amp;L)</translation>
    </message>
    <message>
        <source>Copy an address that this route answers</source>
        <translation>复制此路由会响应的地址</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Start or stop the server</source>
        <translation>启动或停止服务器</translation>
    </message>
    <message>
        <source>&amp;Copy URL</source>
        <translation>复制 URL(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the address of the server</source>
        <translation>复制服务器的地址</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open the address of the server in the browser</source>
        <translation>在浏览器中打开服务器的地址</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>属性(&amp;P)…</translation>
    </message>
    <message>
        <source>Addresses, ports, TLS and default headers</source>
        <translation>地址、端口、TLS 和默认标头</translation>
    </message>
    <message>
        <source>&amp;Capture Requests</source>
        <translation>捕获请求(&amp;C)</translation>
    </message>
    <message>
        <source>Keep the requests that arrive</source>
        <translation>记录到达的请求</translation>
    </message>
    <message>
        <source>&amp;Follow Newest</source>
        <translation>跟随最新请求(&amp;F)</translation>
    </message>
    <message>
        <source>Scroll to the newest request</source>
        <translation>滚动到最新的请求</translation>
    </message>
    <message>
        <source>Free&amp;ze View</source>
        <translation>冻结视图(&amp;Z)</translation>
    </message>
    <message>
        <source>Stop the list while capturing goes on</source>
        <translation>捕获继续进行，列表停止更新</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>筛选(&amp;I)</translation>
    </message>
    <message>
        <source>Go to the filter of the requests</source>
        <translation>转到请求的筛选框</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the request to find it again</source>
        <translation>标记请求以便再次找到</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>Previo&amp;us Problem</source>
        <translation>上一个问题(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write requests to a HAR or JSON Lines file</source>
        <translation>将请求写入 HAR 或 JSON Lines 文件</translation>
    </message>
    <message>
        <source>S&amp;how Connection</source>
        <translation>显示连接(&amp;H)</translation>
    </message>
    <message>
        <source>Show the connection that the request came on</source>
        <translation>显示请求所在的连接</translation>
    </message>
    <message>
        <source>Close C&amp;onnection</source>
        <translation>关闭连接(&amp;O)</translation>
    </message>
    <message>
        <source>Close the connection after what is being sent</source>
        <translation>发送完当前内容后关闭连接</translation>
    </message>
    <message>
        <source>Rese&amp;t Connection</source>
        <translation>重置连接(&amp;T)</translation>
    </message>
    <message>
        <source>Cut the connection off</source>
        <translation>立即切断连接</translation>
    </message>
    <message>
        <source>Show Its Re&amp;quests</source>
        <translation>显示其请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Show the requests that came on the connection</source>
        <translation>显示此连接上的请求</translation>
    </message>
    <message>
        <source>Create &amp;Route…</source>
        <translation>创建路由(&amp;R)…</translation>
    </message>
    <message>
        <source>Make a route that answers requests like this one</source>
        <translation>创建响应此类请求的路由</translation>
    </message>
    <message>
        <source>&amp;Add Response to Its Route</source>
        <translation>为其路由添加响应(&amp;A)</translation>
    </message>
    <message>
        <source>Add a response for requests like this one</source>
        <translation>为此类请求添加响应</translation>
    </message>
    <message>
        <source>&amp;Send Again</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message>
        <source>Send the same request once more</source>
        <translation>再次发送同一请求</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>比较(&amp;P)…</translation>
    </message>
    <message>
        <source>Show where the two selected requests differ</source>
        <translation>显示所选两个请求的差异</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>复制为 cURL(&amp;U)</translation>
    </message>
    <message>
        <source>Copy as a command for a POSIX shell</source>
        <translation>复制为 POSIX shell 命令</translation>
    </message>
    <message>
        <source>Copy as cURL for &amp;bash</source>
        <translation>复制为 cURL（bash）(&amp;B)</translation>
    </message>
    <message>
        <source>Copy as a command for bash</source>
        <translation>复制为 bash 命令</translation>
    </message>
    <message>
        <source>Copy as cURL for cm&amp;d.exe</source>
        <translation>复制为 cURL（cmd.exe）(&amp;D)</translation>
    </message>
    <message>
        <source>Copy as a command for the Windows command line</source>
        <translation>复制为 Windows 命令行命令</translation>
    </message>
    <message>
        <source>Copy as Po&amp;werShell</source>
        <translation>复制为 PowerShell(&amp;W)</translation>
    </message>
    <message>
        <source>Copy as a PowerShell command</source>
        <translation>复制为 PowerShell 命令</translation>
    </message>
    <message>
        <source>Copy Raw R&amp;equest</source>
        <translation>复制原始请求(&amp;E)</translation>
    </message>
    <message>
        <source>Copy the request as it was received</source>
        <translation>按接收原样复制请求</translation>
    </message>
    <message>
        <source>Copy URL of Reques&amp;t</source>
        <translation>复制请求的 URL(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the address that was asked for</source>
        <translation>复制请求的地址</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>设计(&amp;D)</translation>
    </message>
    <message>
        <source>Routes and editor</source>
        <translation>路由和编辑器</translation>
    </message>
    <message>
        <source>&amp;Observe</source>
        <translation>观察(&amp;O)</translation>
    </message>
    <message>
        <source>Traffic and inspector</source>
        <translation>流量和检查器</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>全部(&amp;B)</translation>
    </message>
    <message>
        <source>Routes, editor, traffic and inspector</source>
        <translation>路由、编辑器、流量和检查器</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put every pane back in its place</source>
        <translation>将所有窗格放回原位</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>跟随桌面设置</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on a light background</source>
        <translation>浅色背景上的深色文本</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on a dark background</source>
        <translation>深色背景上的浅色文本</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>White and bright colours on black</source>
        <translation>黑色背景上的白色和明亮颜色</translation>
    </message>
    <message>
        <source>Zoom I&amp;n</source>
        <translation>放大(&amp;N)</translation>
    </message>
    <message>
        <source>Larger text in the editors</source>
        <translation>放大编辑器中的文本</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>Smaller text in the editors</source>
        <translation>缩小编辑器中的文本</translation>
    </message>
    <message>
        <source>Reset &amp;Zoom</source>
        <translation>重置缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>Usual size of text in the editors</source>
        <translation>将编辑器中的文本恢复为常规大小</translation>
    </message>
    <message>
        <source>Hide &amp;Secrets</source>
        <translation>隐藏敏感信息(&amp;S)</translation>
    </message>
    <message>
        <source>Leave credentials, cookies and keys out of what is shown and copied</source>
        <translation>显示和复制时去除凭据、Cookie 和密钥</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Find an action or a route by its name</source>
        <translation>按名称查找操作或路由</translation>
    </message>
    <message>
        <source>Go to &amp;Routes</source>
        <translation>转到路由(&amp;R)</translation>
    </message>
    <message>
        <source>Give the routes the focus</source>
        <translation>将焦点移到路由</translation>
    </message>
    <message>
        <source>Go to &amp;Editor</source>
        <translation>转到编辑器(&amp;E)</translation>
    </message>
    <message>
        <source>Give the editor the focus</source>
        <translation>将焦点移到编辑器</translation>
    </message>
    <message>
        <source>Go to &amp;Traffic</source>
        <translation>转到流量(&amp;T)</translation>
    </message>
    <message>
        <source>Give the requests the focus</source>
        <translation>将焦点移到请求列表</translation>
    </message>
    <message>
        <source>Go to &amp;Inspector</source>
        <translation>转到检查器(&amp;I)</translation>
    </message>
    <message>
        <source>Give the inspector the focus</source>
        <translation>将焦点移到检查器</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Give the next pane the focus</source>
        <translation>将焦点移到下一个窗格</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Give the previous pane the focus</source>
        <translation>将焦点移到上一个窗格</translation>
    </message>
    <message>
        <source>Rep&amp;lace</source>
        <translation>替换(&amp;L)</translation>
    </message>
    <message>
        <source>Find in the body and replace what is found</source>
        <translation>在正文中查找，并替换找到的内容</translation>
    </message>
    <message>
        <source>Reset Hit &amp;Counters</source>
        <translation>重置命中计数(&amp;C)</translation>
    </message>
    <message>
        <source>Count from now on how often each route is called</source>
        <translation>从现在起重新统计每个路由的调用次数</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Look at the requests of a HAR or JSON Lines file</source>
        <translation>查看 HAR 或 JSON Lines 文件中的请求</translation>
    </message>
    <message>
        <source>D&amp;ashboard</source>
        <translation>仪表板(&amp;A)</translation>
    </message>
    <message>
        <source>Rate, statuses and latency over time above the requests</source>
        <translation>在请求上方显示速率、状态和耗时随时间的变化</translation>
    </message>
    <message>
        <source>&amp;Hits</source>
        <translation>命中(&amp;H)</translation>
    </message>
    <message>
        <source>How often each route was called</source>
        <translation>每个路由的调用次数</translation>
    </message>
    <message>
        <source>Last &amp;Minute</source>
        <translation>最近 1 分钟(&amp;M)</translation>
    </message>
    <message>
        <source>The calls of each route in the last minute as a small chart</source>
        <translation>以小图表显示最近 1 分钟内每个路由的调用</translation>
    </message>
    <message>
        <source>&amp;Last Hit</source>
        <translation>最近命中(&amp;L)</translation>
    </message>
    <message>
        <source>When each route was called last</source>
        <translation>每个路由最近一次被调用的时间</translation>
    </message>
    <message>
        <source>&amp;Took</source>
        <translation>耗时(&amp;T)</translation>
    </message>
    <message>
        <source>How long each route took in the last minute</source>
        <translation>最近 1 分钟内每个路由的耗时</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>See and change what each key does</source>
        <translation>查看和修改每个按键的功能</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Copy versions, settings and counts for a report</source>
        <translation>复制版本、设置和计数，用于报告问题</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>Help on the part of the window that you are in</source>
        <translation>当前窗格的帮助</translation>
    </message>
    <message>
        <source>Copy the selected routes or the server below</source>
        <translation>将所选路由或服务器复制到下方</translation>
    </message>
    <message>
        <source>Switch the selected routes or the server on or off</source>
        <translation>启用或停用所选路由或服务器</translation>
    </message>
    <message>
        <source>Match the route before the one above</source>
        <translation>使该路由先于上一路由匹配</translation>
    </message>
    <message>
        <source>Match the route after the one below</source>
        <translation>使该路由后于下一路由匹配</translation>
    </message>
    <message>
        <source>Put the selected routes into another folder</source>
        <translation>将所选路由放入另一个文件夹</translation>
    </message>
    <message>
        <source>Dele&amp;te Route or Folder</source>
        <translation>删除路由或文件夹(&amp;T)</translation>
    </message>
    <message>
        <source>Delete what is selected among the routes</source>
        <translation>删除路由列表中所选的内容</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重新启动(&amp;R)</translation>
    </message>
    <message>
        <source>Close every listener of the workspace and open it again</source>
        <translation>关闭工作区的所有监听地址并重新打开</translation>
    </message>
    <message>
        <source>New Ser&amp;ver</source>
        <translation>新建服务器(&amp;V)</translation>
    </message>
    <message>
        <source>Add a server with a port and routes of its own</source>
        <translation>添加一个有独立端口和路由的服务器</translation>
    </message>
    <message>
        <source>Remove all captured requests and set the hits of the routes to 0</source>
        <translation>移除所有捕获的请求，并将路由的命中次数归零</translation>
    </message>
    <message>
        <source>Go to the next request that was not matched or failed</source>
        <translation>转到下一个未匹配或失败的请求</translation>
    </message>
    <message>
        <source>Go to the previous request that was not matched or failed</source>
        <translation>转到上一个未匹配或失败的请求</translation>
    </message>
    <message>
        <source>Mo&amp;ve To…</source>
        <translation>移动到(&amp;V)…</translation>
    </message>
    <message>
        <source>Copy as &amp;HAR</source>
        <translation>复制为 HAR(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the selected requests and responses as an HTTP archive</source>
        <translation>将所选请求和响应复制为 HTTP 存档</translation>
    </message>
    <message>
        <source>Change the request, then send it</source>
        <translation>修改请求后再发送</translation>
    </message>
    <message>
        <source>E&amp;dit and Send…</source>
        <translation>编辑并发送(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>mynah::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>路由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>流量(&amp;T)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Go To</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Sample Workspaces</source>
        <translation>示例工作区(&amp;S)</translation>
    </message>
    <message>
        <source>Route Colu&amp;mns</source>
        <translation>路由列(&amp;M)</translation>
    </message>
</context>
<context>
    <name>mynah::MainWindow</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Server Log</source>
        <translation>服务器日志</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>&amp;Routes</source>
        <translation>路由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>流量(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>Server L&amp;og</source>
        <translation>服务器日志(&amp;O)</translation>
    </message>
    <message>
        <source>Fin&amp;d</source>
        <translation>查找(&amp;D)</translation>
    </message>
    <message>
        <source>Show or hide this pane</source>
        <translation>显示或隐藏此窗格</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>%1[*] — Mynah</source>
        <translation>%1[*] — Mynah</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题（%1）</translation>
    </message>
    <message>
        <source>Change server properties</source>
        <translation>更改服务器属性</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>取出或重新停靠此面板</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>关闭此面板</translation>
    </message>
    <message>
        <source>The routes have changed meanwhile. Look at the request again.</source>
        <translation>路由在此期间已更改。请重新查看该请求。</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>诊断信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The settings could not be read, so the usual ones hold. What was there is kept in %1.</source>
        <translation>无法读取设置，因此使用默认设置。原有内容保存在 %1 中。</translation>
    </message>
    <message>
        <source>Settings cannot be saved: %1 cannot be written. What is changed holds until Mynah ends.</source>
        <translation>无法保存设置：无法写入 %1。更改在 Mynah 退出前有效。</translation>
    </message>
</context>
<context>
    <name>mynah::MakeDefault</name>
    <message>
        <source>Make %1 the default response</source>
        <translation>将 %1 设为默认响应</translation>
    </message>
    <message>
        <source>Made %1 the default response</source>
        <translation>已将 %1 设为默认响应</translation>
    </message>
</context>
<context>
    <name>mynah::MatchExplainModel</name>
    <message>
        <source>matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Response %1</source>
        <translation>响应 %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已响应</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>What a screen reader says of a check: what, passed or failed, what was found</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <source>would answer</source>
        <translation>会响应</translation>
    </message>
    <message>
        <source>none of its responses applies</source>
        <translation>其响应均不适用</translation>
    </message>
</context>
<context>
    <name>mynah::MatchHeadline</name>
    <message>
        <source>As it would be answered now: %1</source>
        <translation>按现在的路由，响应情况为：%1</translation>
    </message>
    <message>
        <source>Would now be answered by %1.</source>
        <translation>现在将由 %1 响应。</translation>
    </message>
    <message>
        <source>The route that answered has been deleted since.</source>
        <translation>响应此请求的路由已被删除。</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 以 %2</translation>
    </message>
</context>
<context>
    <name>mynah::MatchPane</name>
    <message>
        <source>Looking for the reason…</source>
        <translation>正在查找原因…</translation>
    </message>
    <message>
        <source>Open route: %1</source>
        <translation>打开路由：%1</translation>
    </message>
    <message>
        <source>Why this response</source>
        <translation>为何得到此响应</translation>
    </message>
    <message>
        <source>Open Route</source>
        <translation>打开路由</translation>
    </message>
</context>
<context>
    <name>mynah::MatcherModel</name>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path parameter</source>
        <translation>路径参数</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询参数</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>does not equal</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>matches regex</source>
        <translation>匹配正则</translation>
    </message>
    <message>
        <source>exists</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>got “%1”</source>
        <translation>实际为“%1”</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>无此内容</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>does not match regex</source>
        <translation>不匹配正则</translation>
    </message>
</context>
<context>
    <name>mynah::MessagePane</name>
    <message>
        <source>&amp;Copy Header Lines</source>
        <translation>复制标头行(&amp;C)</translation>
    </message>
    <message>
        <source>Headers: %1</source>
        <translation>标头：%1</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>请求标头</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>响应标头</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Sort by name; otherwise as sent</source>
        <translation>按名称排序；否则按发送顺序</translation>
    </message>
</context>
<context>
    <name>mynah::MoveResponseUp</name>
    <message>
        <source>Move above response %1</source>
        <translation>移到响应 %1 之上</translation>
    </message>
    <message>
        <source>Moved above response %1</source>
        <translation>已移到响应 %1 之前</translation>
    </message>
</context>
<context>
    <name>mynah::MoveRouteUp</name>
    <message>
        <source>Move above %1</source>
        <translation>移到 %1 之上</translation>
    </message>
    <message>
        <source>Moved above %1</source>
        <translation>已移到 %1 之前</translation>
    </message>
</context>
<context>
    <name>mynah::MoveToDialog</name>
    <message>
        <source>Move To</source>
        <translation>移动到</translation>
    </message>
    <message>
        <source>Move %1 to the end of:</source>
        <translation>将 %1 移动到以下位置的末尾：</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>不放入文件夹</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>移动(&amp;M)</translation>
    </message>
</context>
<context>
    <name>mynah::OverviewModel</name>
    <message>
        <source>answered</source>
        <translation>已响应</translation>
    </message>
    <message>
        <source>refused: the request is not valid HTTP or too large</source>
        <translation>已拒绝：请求不是有效的 HTTP 或过大</translation>
    </message>
    <message>
        <source>the client closed the connection</source>
        <translation>客户端关闭了连接</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>ended by Mynah</source>
        <translation>由 Mynah 终止</translation>
    </message>
    <message>
        <source>%1 body, %2 head</source>
        <translation>正文 %1，头部 %2</translation>
    </message>
    <message>
        <source>%1 (not all of it was kept)</source>
        <translation>%1（未完整保留）</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>用户代理</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>未发送任何内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>响应来源</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>无路由</translation>
    </message>
    <message>
        <source>gone from the workspace</source>
        <translation>已不在工作区中</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>#%1, request %2 on it</source>
        <translation>#%1，此连接上的第 %2 个请求</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>通用名称</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Alternative name</source>
        <translation>备用名称</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>文件中未包含</translation>
    </message>
</context>
<context>
    <name>mynah::PartTexts</name>
    <message>
        <source>%1 has no request head.</source>
        <translation>%1 没有请求头部。</translation>
    </message>
    <message>
        <source>%1 has no request body.</source>
        <translation>%1 没有请求正文。</translation>
    </message>
    <message>
        <source>%1 has no response body.</source>
        <translation>%1 没有响应正文。</translation>
    </message>
    <message>
        <source>Only the first %1 of the body of %2 are compared.</source>
        <translation>只比较 %2 正文的前 %1。</translation>
    </message>
    <message>
        <source>Only the first %1 lines of %2 are compared.</source>
        <translation>只比较 %2 的前 %1 行。</translation>
    </message>
    <message>
        <source>%1 got no response.</source>
        <translation>%1 没有响应。</translation>
    </message>
    <message>
        <source>Of the request body of %3, only %1 of %2 was kept.</source>
        <translation>%3 的请求正文 %2 中仅保留了 %1。</translation>
    </message>
    <message>
        <source>Of the response body of %3, only %1 of %2 was kept.</source>
        <translation>%3 的响应正文 %2 中仅保留了 %1。</translation>
    </message>
    <message>
        <source>The headers and bodies of %1 are no longer kept.</source>
        <translation>%1 的标头和正文已不再保留。</translation>
    </message>
</context>
<context>
    <name>mynah::PortDialog</name>
    <message>
        <source>Only for this &amp;session</source>
        <translation>仅用于此次会话(&amp;S)</translation>
    </message>
    <message>
        <source>The workspace keeps the port that it has</source>
        <translation>工作区保留其现有端口</translation>
    </message>
    <message>
        <source>&amp;Port on %1</source>
        <translation>%1 上的端口(&amp;P)</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>被占用</translation>
    </message>
    <message>
        <source>%1. %2 is free.</source>
        <extracomment>%1 is a sentence without its end, such as &quot;In use&quot;, and %2 a port</extracomment>
        <translation>%1。端口 %2 空闲。</translation>
    </message>
    <message>
        <source>Choose Port</source>
        <translation>选择端口</translation>
    </message>
    <message>
        <source>In use by “%1” (PID %2)</source>
        <translation>正由“%1”（PID %2）使用</translation>
    </message>
</context>
<context>
    <name>mynah::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>mynah::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Everything is served as it is written.</source>
        <translation>所有内容均按编写的原样提供。</translation>
    </message>
</context>
<context>
    <name>mynah::PropertyTreeModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>mynah::RateChart</name>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
</context>
<context>
    <name>mynah::RawPane</name>
    <message>
        <source>a part of the body was not kept</source>
        <translation>正文的一部分未保留</translation>
    </message>
    <message>
        <source>the rest of the body was not kept</source>
        <translation>正文的其余部分未保留</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Byte %1: %2</source>
        <translation>字节 %1：%2</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Raw exchange</source>
        <translation>原始交互内容</translation>
    </message>
</context>
<context>
    <name>mynah::RecentFilesModel</name>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>mynah::RecoverDialog</name>
    <message>
        <source>Recover Unsaved Work</source>
        <translation>恢复未保存的内容</translation>
    </message>
    <message>
        <source>Mynah ended before this work was saved. A recovered workspace opens with its changes; its file stays as it is until you save.</source>
        <translation>Mynah 结束前这些内容尚未保存。恢复的工作区连同其更改一起打开；在保存之前，其文件保持不变。</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的内容</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>Show what differs from the file</source>
        <translation>显示与文件的差异</translation>
    </message>
    <message>
        <source>Delete this copy; it cannot be brought back</source>
        <translation>删除此副本，且无法恢复</translation>
    </message>
</context>
<context>
    <name>mynah::RecoveryModel</name>
    <message>
        <source>Never saved</source>
        <translation>从未保存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A workspace without a file</source>
        <translation>没有文件的工作区</translation>
    </message>
    <message>
        <source>%1 · the file is newer</source>
        <extracomment>The folder of a file that was saved after the work that can be recovered</extracomment>
        <translation>%1 · 文件比它更新</translation>
    </message>
    <message>
        <source>%1, %2, the file is newer</source>
        <extracomment>A file and when it was changed last</extracomment>
        <translation>%1，%2，文件比它更新</translation>
    </message>
</context>
<context>
    <name>mynah::RecoveryOffer</name>
    <message numerus="yes">
        <source>Unsaved work on %n workspaces can be recovered.</source>
        <translation>
            <numerusform>可恢复 %n 个工作区的未保存内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>A workspace that was never saved (%1) can be recovered.</source>
        <translation>可恢复一个从未保存的工作区（%1）。</translation>
    </message>
    <message>
        <source>Unsaved work on “%1” (%2) can be recovered.</source>
        <translation>可恢复“%1”的未保存内容（%2）。</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Unsaved work is not safe from a sudden end: %1 cannot be written. Save often.</source>
        <translation>未保存的内容在程序意外终止时会丢失：无法写入 %1。请经常保存。</translation>
    </message>
    <message>
        <source>Unsaved work on “%1” (%2) can be recovered. The file is newer.</source>
        <translation>可恢复“%1”的未保存内容（%2）。文件比它更新。</translation>
    </message>
</context>
<context>
    <name>mynah::RemoveRule</name>
    <message>
        <source>Remove rule: %1</source>
        <translation>移除规则：%1</translation>
    </message>
    <message>
        <source>Removed rule: %1</source>
        <translation>已移除规则：%1</translation>
    </message>
</context>
<context>
    <name>mynah::Repair</name>
    <message>
        <source>%1, and then: %2</source>
        <translation>%1，然后：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A repair, and the route that it is about: &quot;Enable route (GET /orders)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Create route %1</source>
        <translation>创建路由 %1</translation>
    </message>
    <message>
        <source>Created route %1</source>
        <translation>已创建路由 %1</translation>
    </message>
</context>
<context>
    <name>mynah::RepairSearch</name>
    <message>
        <source>The body of the request was not kept, so no change of the rule can be tried</source>
        <translation>请求的正文未保留，因此无法尝试更改规则</translation>
    </message>
    <message>
        <source>The headers of the request are no longer kept, so no change of the rule can be tried</source>
        <translation>请求的标头已不再保留，因此无法尝试更改规则</translation>
    </message>
</context>
<context>
    <name>mynah::RequestListPage</name>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation>上移列</translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation>下移列</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Since the first request</source>
        <translation>距第一个请求</translation>
    </message>
    <message>
        <source>Since the previous request</source>
        <translation>距上一个请求</translation>
    </message>
    <message>
        <source>&amp;Follow the newest request from the start</source>
        <translation>启动时即跟随最新请求(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>Slo&amp;w from</source>
        <translation>慢请求阈值(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Visible columns</source>
        <translation>可见列(&amp;V)</translation>
    </message>
    <message>
        <source>In the order of the list, as in the menu of its header.</source>
        <translation>按列表中的顺序排列，与列标题菜单一致。</translation>
    </message>
    <message>
        <source>Visible columns</source>
        <translation>可见列</translation>
    </message>
    <message>
        <source>“Slow” shows the requests that took this long or longer.</source>
        <translation>“慢请求”显示耗时达到或超过此值的请求。</translation>
    </message>
</context>
<context>
    <name>mynah::RequestsPane</name>
    <message>
        <source>View frozen · Resume</source>
        <translation>视图已冻结 · 继续</translation>
    </message>
    <message>
        <source>View frozen · %1 newer · Resume</source>
        <translation>视图已冻结 · %1 个新请求 · 继续</translation>
    </message>
    <message>
        <source>View frozen, %1 newer requests, resume</source>
        <translation>视图已冻结，有 %1 个新请求，继续</translation>
    </message>
    <message>
        <source>%1 newer ↓</source>
        <translation>%1 个新请求 ↓</translation>
    </message>
    <message>
        <source>%1 newer requests, jump to newest</source>
        <translation>有 %1 个新请求，跳到最新</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>没有匹配的请求</translation>
    </message>
    <message>
        <source>Hidden by the filter: %1</source>
        <translation>被筛选隐藏：%1</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Capture is off</source>
        <translation>捕获已关闭</translation>
    </message>
    <message>
        <source>Requests are answered and counted, but not recorded.</source>
        <translation>请求仍会得到响应和计数，但不会被记录。</translation>
    </message>
    <message>
        <source>Resume Capture</source>
        <translation>继续捕获</translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation>服务器已停止</translation>
    </message>
    <message>
        <source>Start it to receive requests.</source>
        <translation>启动服务器以接收请求。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Nothing has been received yet</source>
        <translation>尚未收到任何请求</translation>
    </message>
    <message>
        <source>Send a request to %1</source>
        <translation>请向 %1 发送请求</translation>
    </message>
    <message>
        <source>Copy curl Command</source>
        <translation>复制 curl 命令</translation>
    </message>
    <message>
        <source>No match yet</source>
        <translation>尚无匹配</translation>
    </message>
    <message>
        <source>Looked through %1 of %2 requests</source>
        <translation>已查看 %1 个请求，共 %2 个</translation>
    </message>
    <message>
        <source>Older requests were removed (limit %1)</source>
        <translation>较早的请求已被移除（上限 %1）</translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <translation>复制为(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Only %1</source>
        <translation>仅 %1(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Not %1</source>
        <translation>排除 %1(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <translation>未匹配</translation>
    </message>
    <message>
        <source>Show unmatched</source>
        <translation>显示未匹配的请求</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>显示错误</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢请求</translation>
    </message>
    <message>
        <source>Show slow</source>
        <translation>显示慢请求</translation>
    </message>
    <message>
        <source>Captured requests</source>
        <translation>捕获的请求</translation>
    </message>
    <message>
        <source>The file has no requests</source>
        <translation>文件中没有请求</translation>
    </message>
    <message>
        <source>Its list of entries is empty.</source>
        <translation>其条目列表为空。</translation>
    </message>
    <message>
        <source>Change Limit</source>
        <translation>更改限制</translation>
    </message>
    <message>
        <source>&amp;Time of Day</source>
        <translation>时刻(&amp;T)</translation>
    </message>
    <message>
        <source>Since the &amp;First Request</source>
        <translation>距首个请求(&amp;F)</translation>
    </message>
    <message>
        <source>Since the &amp;Previous Request</source>
        <translation>距上一请求(&amp;P)</translation>
    </message>
    <message>
        <source>The list is empty again</source>
        <translation>列表已清空</translation>
    </message>
</context>
<context>
    <name>mynah::ResponseEditor</name>
    <message>
        <source>A status is a number from 100 to 999</source>
        <translation>状态是 100 到 999 之间的数字</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>响应标头</translation>
    </message>
    <message>
        <source>Response details</source>
        <translation>响应详细信息</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Share among the responses that are chosen at random; 0 is never chosen</source>
        <translation>在随机选择的响应中所占的份额；0 表示从不选择</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Label of the response</source>
        <translation>响应的标签</translation>
    </message>
    <message>
        <source>what this response stands for</source>
        <translation>此响应代表什么</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>权重(&amp;W)</translation>
    </message>
    <message>
        <source>Stat&amp;us</source>
        <translation>状态(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>延迟(&amp;D)</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>类型(&amp;Y)</translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation>标签(&amp;B)</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>automatic: %1</source>
        <translation>自动：%1</translation>
    </message>
</context>
<context>
    <name>mynah::ResponseList</name>
    <message>
        <source>Choose response by</source>
        <translation>响应选择方式</translation>
    </message>
    <message>
        <source>By rules</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>The first response whose rules hold, else the default one</source>
        <translation>选择第一个符合规则的响应，否则选择默认响应</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>依次</translation>
    </message>
    <message>
        <source>One after the other and round again</source>
        <translation>逐个轮流，循环往复</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>按权重</translation>
    </message>
    <message>
        <source>Default only</source>
        <translation>仅默认</translation>
    </message>
    <message>
        <source>Always the default response; rules are ignored</source>
        <translation>始终使用默认响应；忽略规则</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Add response</source>
        <translation>添加响应</translation>
    </message>
    <message>
        <source>Duplicate response</source>
        <translation>创建响应的副本</translation>
    </message>
    <message>
        <source>Delete response</source>
        <translation>删除响应</translation>
    </message>
    <message>
        <source>Make default response</source>
        <translation>设为默认响应</translation>
    </message>
    <message>
        <source>Move response up</source>
        <translation>上移响应</translation>
    </message>
    <message>
        <source>Move response down</source>
        <translation>下移响应</translation>
    </message>
</context>
<context>
    <name>mynah::ResponseListModel</name>
    <message>
        <source>off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 条规则</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Answers when no rule chooses another response</source>
        <translation>没有规则选中其他响应时使用</translation>
    </message>
</context>
<context>
    <name>mynah::ResponsePreview</name>
    <message>
        <source>Preview of the response</source>
        <translation>响应的预览</translation>
    </message>
    <message>
        <source>For re&amp;quest</source>
        <translation>针对请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Request to preview the response for</source>
        <translation>要预览其响应的请求</translation>
    </message>
    <message>
        <source>The selected one: #%1 %2</source>
        <translation>所选请求：#%1 %2</translation>
    </message>
    <message>
        <source>The route&apos;s last one: %1</source>
        <translation>路由的最近请求：%1</translation>
    </message>
    <message>
        <source>An example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>The request meets the rules of this response:</source>
        <translation>请求符合此响应的规则：</translation>
    </message>
    <message>
        <source>The request does not meet the rules of this response:</source>
        <translation>请求不符合此响应的规则：</translation>
    </message>
</context>
<context>
    <name>mynah::RouteCommands</name>
    <message numerus="yes">
        <source>%n Routes</source>
        <translation>
            <numerusform>%n 个路由</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Folders</source>
        <translation>
            <numerusform>%n 个文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Items</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>The clipboard holds no routes.</source>
        <translation>剪贴板中没有路由。</translation>
    </message>
    <message>
        <source>The clipboard holds no routes: %1.</source>
        <translation>剪贴板中没有路由：%1。</translation>
    </message>
    <message>
        <source>Nothing was pasted: the workspace has no server.</source>
        <translation>未粘贴任何内容：工作区中没有服务器。</translation>
    </message>
    <message>
        <source>Nothing was pasted: folders may be nested %1 deep at most.</source>
        <translation>未粘贴任何内容：文件夹最多可嵌套 %1 层。</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Duplic&amp;ate</source>
        <translation>创建副本(&amp;A)</translation>
    </message>
    <message>
        <source>Duplic&amp;ate %1</source>
        <translation>为 %1创建副本(&amp;A)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move %1 &amp;Up</source>
        <translation>上移 %1(&amp;U)</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Move %1 Do&amp;wn</source>
        <translation>下移 %1(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete %1</source>
        <translation>删除 %1(&amp;D)</translation>
    </message>
    <message>
        <source>Ena&amp;ble</source>
        <translation>启用(&amp;B)</translation>
    </message>
    <message>
        <source>Ena&amp;ble %1</source>
        <translation>启用 %1(&amp;B)</translation>
    </message>
    <message>
        <source>D&amp;isable</source>
        <translation>禁用(&amp;I)</translation>
    </message>
    <message>
        <source>D&amp;isable %1</source>
        <translation>禁用 %1(&amp;I)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Cu&amp;t %1</source>
        <translation>剪切 %1(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy %1</source>
        <translation>复制 %1(&amp;C)</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>已剪切 %1</translation>
    </message>
    <message>
        <source>Enabled %1</source>
        <translation>已启用 %1</translation>
    </message>
    <message>
        <source>Disabled %1</source>
        <translation>已禁用 %1</translation>
    </message>
    <message>
        <source>Mo&amp;ve To…</source>
        <translation>移动到(&amp;V)…</translation>
    </message>
    <message>
        <source>Mo&amp;ve %1 To…</source>
        <translation>将 %1 移动到(&amp;V)…</translation>
    </message>
    <message>
        <source>The routes pasted before are still being read.</source>
        <translation>之前粘贴的路由仍在读取中。</translation>
    </message>
    <message>
        <source>Nothing was pasted: the place for it was deleted.</source>
        <translation>未粘贴任何内容：粘贴位置已被删除。</translation>
    </message>
</context>
<context>
    <name>mynah::RouteEditor</name>
    <message>
        <source>Copy example URL</source>
        <translation>复制示例 URL</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Kind of path</source>
        <translation>路径类型</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>通配</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Pattern: /users/:id and /files/*. Exact: this path and no other. Regex: of the whole path.</source>
        <translation>模式：/users/:id 和 /files/*。精确：仅此路径。正则：匹配整个路径。</translation>
    </message>
    <message>
        <source>Path pattern</source>
        <translation>路径模式</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Show the route that answers first</source>
        <translation>显示先响应的路由</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Route enabled</source>
        <translation>启用路由</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>A method is a word such as GET or PURGE, or ANY</source>
        <translation>方法是 GET、PURGE 之类的单词，或 ANY</translation>
    </message>
    <message>
        <source>Never reached: %1 above answers first.</source>
        <translation>永远不会匹配：上方的 %1 会先响应。</translation>
    </message>
    <message>
        <source>Path parameters: %1</source>
        <translation>路径参数：%1</translation>
    </message>
    <message>
        <source>Show names and notes</source>
        <translation>显示名称和备注</translation>
    </message>
    <message>
        <source>A route needs at least one response.</source>
        <translation>路由至少需要一个响应。</translation>
    </message>
    <message>
        <source>Add Response</source>
        <translation>添加响应</translation>
    </message>
    <message>
        <source>%1 is not a common method.</source>
        <translation>%1 不是常用方法。</translation>
    </message>
    <message>
        <source>%1 is not a common method. Did you mean %2?</source>
        <translation>%1 不是常用方法。您是指 %2 吗？</translation>
    </message>
</context>
<context>
    <name>mynah::RouteProposalsModel</name>
    <message>
        <source>no body</source>
        <translation>无正文</translation>
    </message>
    <message>
        <source>query %1 is %2</source>
        <translation>查询参数 %1 为 %2</translation>
    </message>
    <message>
        <source>:%1 is %2</source>
        <translation>路径参数 :%1 为 %2</translation>
    </message>
    <message>
        <source>the body is %1</source>
        <translation>正文为 %1</translation>
    </message>
    <message>
        <source>1 response</source>
        <translation>1 个响应</translation>
    </message>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n 个响应</numerusform>
        </translation>
    </message>
    <message>
        <source>New route, %1</source>
        <translation>新路由，%1</translation>
    </message>
    <message>
        <source>%1 is there, but did not answer</source>
        <translation>%1 已存在，但未作响应</translation>
    </message>
    <message>
        <source>Nothing new for %1</source>
        <translation>%1 没有新增内容</translation>
    </message>
    <message>
        <source>Adds %1 to %2</source>
        <translation>将 %1添加到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more left out)</source>
        <extracomment>What is done with a route; how many other answers there were</extracomment>
        <translation>
            <numerusform>%1（另有 %n 个未采用）</numerusform>
        </translation>
    </message>
    <message>
        <source>The route has it already</source>
        <translation>路由中已有此响应</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1，或%2</translation>
    </message>
    <message>
        <source>When %1</source>
        <translation>条件：%1</translation>
    </message>
    <message>
        <source>Without rules</source>
        <translation>无规则</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>依次</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他情况</translation>
    </message>
    <message>
        <source>The path has to begin with /</source>
        <translation>路径必须以 / 开头</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>mynah::RouteReading</name>
    <message>
        <source>Reading the routes of the clipboard…</source>
        <translation>正在读取剪贴板中的路由…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>mynah::RouteTreeModel</name>
    <message>
        <source>enabled</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>1 response</source>
        <translation>1 个响应</translation>
    </message>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n 个响应</numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered 1 request</source>
        <translation>已响应 1 个请求</translation>
    </message>
    <message numerus="yes">
        <source>Answered %n requests</source>
        <translation>
            <numerusform>已响应 %n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>The first route that matches answers.</source>
        <translation>由第一个匹配的路由响应。</translation>
    </message>
    <message>
        <source>Rename server</source>
        <translation>重命名服务器</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation>从未被调用</translation>
    </message>
    <message>
        <source>Last called at %1</source>
        <translation>最近一次调用：%1</translation>
    </message>
    <message>
        <source>Not called in the last minute</source>
        <translation>最近 1 分钟内未被调用</translation>
    </message>
    <message>
        <source>Half of the last minute&apos;s requests took no longer than %1</source>
        <translation>最近 1 分钟内半数请求的耗时不超过 %1</translation>
    </message>
    <message>
        <source>%1 requests in the last minute, at most %2 in a second</source>
        <translation>最近 1 分钟内 %1 个请求，每秒最多 %2 个</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>最近命中</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近 1 分钟</translation>
    </message>
    <message>
        <source>When it was last called, half of the requests took no longer than %1</source>
        <translation>最后被调用时，一半的请求用时不超过 %1</translation>
    </message>
</context>
<context>
    <name>mynah::RouteTreeView</name>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
</context>
<context>
    <name>mynah::RoutesPanel</name>
    <message>
        <source>Add route or folder</source>
        <translation>添加路由或文件夹</translation>
    </message>
    <message>
        <source>Filter routes</source>
        <translation>筛选路由</translation>
    </message>
    <message>
        <source>No routes</source>
        <translation>没有路由</translation>
    </message>
    <message>
        <source>A route answers requests with a method and a path.</source>
        <translation>路由按方法和路径响应请求。</translation>
    </message>
    <message>
        <source>No route matches</source>
        <translation>没有匹配的路由</translation>
    </message>
    <message>
        <source>Only routes that were never called</source>
        <translation>仅显示从未被调用的路由</translation>
    </message>
    <message>
        <source>Every route was called</source>
        <translation>所有路由都已被调用</translation>
    </message>
    <message>
        <source>New Route</source>
        <translation>新建路由</translation>
    </message>
    <message>
        <source>Every route has been called since the hit counters were reset.</source>
        <translation>自命中计数重置以来，每个路由都被调用过。</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>mynah::RulesEditor</name>
    <message>
        <source>Delete rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>Test a&amp;gainst</source>
        <translation>测试对象(&amp;G)</translation>
    </message>
    <message>
        <source>Rules combine with</source>
        <translation>规则组合方式</translation>
    </message>
    <message>
        <source>Test rules against</source>
        <translation>测试规则的对象</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Match rules</source>
        <translation>匹配规则</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>没有规则</translation>
    </message>
    <message>
        <source>the selected request</source>
        <translation>所选请求</translation>
    </message>
    <message>
        <source>Select a request to test the rules against it</source>
        <translation>选择一个请求以测试规则</translation>
    </message>
    <message>
        <source>✓ The request meets the rules</source>
        <translation>✓ 请求符合规则</translation>
    </message>
    <message>
        <source>✗ The request does not meet the rules</source>
        <translation>✗ 请求不符合规则</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Before a list of &quot;all&quot; and &quot;any&quot;</extracomment>
        <translation>满足下列规则中的</translation>
    </message>
    <message>
        <source>of these rules hold</source>
        <extracomment>After a list of &quot;all&quot; and &quot;any&quot;</extracomment>
        <translation>时采用</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任一</translation>
    </message>
    <message>
        <source>The route chooses this response as its mode says. Add a rule to use it only for the requests that meet the rule.</source>
        <translation>路由按其模式选用此响应。添加规则后，仅对符合规则的请求使用。</translation>
    </message>
    <message>
        <source>Add Rule</source>
        <translation>添加规则</translation>
    </message>
</context>
<context>
    <name>mynah::Samples</name>
    <message>
        <source>&amp;Hello</source>
        <translation>问候(&amp;H)</translation>
    </message>
    <message>
        <source>A few routes to begin with</source>
        <translation>入门用的几个路由</translation>
    </message>
    <message>
        <source>&amp;Book Shop</source>
        <translation>书店(&amp;B)</translation>
    </message>
    <message>
        <source>Parameters, rules, responses in turn and by chance</source>
        <translation>参数、规则、依次和随机的响应</translation>
    </message>
    <message>
        <source>&amp;REST API</source>
        <translation>REST API(&amp;R)</translation>
    </message>
    <message>
        <source>Users and orders in folders, with a route for all the rest</source>
        <translation>按文件夹分组的用户和订单，以及处理其余请求的路由</translation>
    </message>
    <message>
        <source>&amp;Errors and Slowness</source>
        <translation>错误与慢响应(&amp;E)</translation>
    </message>
    <message>
        <source>Status codes, delays and failures to test a client with</source>
        <translation>用于测试客户端的状态码、延迟和故障</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>What templates can do, one route each</source>
        <translation>模板的各种用法，各一个路由</translation>
    </message>
    <message>
        <source>HTTPS and &amp;CORS</source>
        <translation>HTTPS 与 CORS(&amp;C)</translation>
    </message>
    <message>
        <source>TLS, and answers that other pages may read</source>
        <translation>TLS，以及其他页面可读取的响应</translation>
    </message>
    <message>
        <source>Ech&amp;o</source>
        <translation>回显(&amp;O)</translation>
    </message>
    <message>
        <source>Sends back whatever it is sent</source>
        <translation>发回收到的任何内容</translation>
    </message>
</context>
<context>
    <name>mynah::SearchModel</name>
    <message>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>mynah::SearchPattern</name>
    <message>
        <source>This is no regular expression, from character %1 on: %2</source>
        <translation>这不是正则表达式，从第 %1 个字符起：%2</translation>
    </message>
</context>
<context>
    <name>mynah::ServerBar</name>
    <message>
        <source>no address yet</source>
        <translation>尚无地址</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Stopped – port busy</source>
        <translation>已停止 – 端口被占用</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>服务器：%1</translation>
    </message>
    <message>
        <source>%1  (open to the network)</source>
        <translation>%1（对网络开放）</translation>
    </message>
    <message>
        <source>Server address %1</source>
        <translation>服务器地址 %1</translation>
    </message>
    <message>
        <source>%1 req/s</source>
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p50 –</source>
        <translation>p50 –</translation>
    </message>
    <message numerus="yes">
        <source>%n conn.</source>
        <translation>
            <numerusform>%n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Right now: requests in a second, the time that half of them were answered within, and open connections</source>
        <translation>当前：每秒请求数、其中一半在此时间内得到响应、打开的连接数</translation>
    </message>
</context>
<context>
    <name>mynah::ServerCommands</name>
    <message>
        <source>Deleted %1 with its routes</source>
        <translation>已删除 %1 及其路由</translation>
    </message>
</context>
<context>
    <name>mynah::ServerLogPanel</name>
    <message>
        <source>Server log</source>
        <translation>服务器日志</translation>
    </message>
    <message>
        <source>Nothing has been logged yet</source>
        <translation>尚无日志</translation>
    </message>
</context>
<context>
    <name>mynah::ServerPage</name>
    <message>
        <source>127.0.0.1 – this computer only</source>
        <translation>127.0.0.1 – 仅限本机</translation>
    </message>
    <message>
        <source>::1 – this computer only, IPv6</source>
        <translation>::1 – 仅限本机，IPv6</translation>
    </message>
    <message>
        <source>%1 – every computer that reaches this one</source>
        <translation>%1 – 所有能访问本机的计算机</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>地址(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>线程数(&amp;R)</translation>
    </message>
    <message>
        <source>For servers of new workspaces. The ports of other servers are in Server ▸ Properties.</source>
        <translation>用于新工作区的服务器。其他服务器的端口在“服务器 ▸ 属性”中。</translation>
    </message>
    <message>
        <source>How many threads answer requests, from the next start of the server. One is enough for most work; this computer can run %1 at once.</source>
        <translation>响应请求的线程数，从下次启动服务器起生效。通常一个就够；本机可同时运行 %1 个。</translation>
    </message>
</context>
<context>
    <name>mynah::ServerPropertiesDialog</name>
    <message>
        <source>Remove listener</source>
        <translation>移除监听地址</translation>
    </message>
    <message>
        <source>Default headers</source>
        <translation>默认标头</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Leniencies</source>
        <translation>宽松解析</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Add listener</source>
        <translation>添加监听地址</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>&amp;Enabled</source>
        <translation>启用(&amp;E)</translation>
    </message>
    <message>
        <source>Let pages of every &amp;origin read the responses (CORS)</source>
        <translation>允许任意来源的网页读取响应（CORS）(&amp;O)</translation>
    </message>
    <message>
        <source>Server Properties</source>
        <translation>服务器属性</translation>
    </message>
    <message>
        <source>A server that is not enabled does not listen</source>
        <translation>未启用的服务器不会监听</translation>
    </message>
    <message>
        <source>127.0.0.1 and ::1 can be reached from this computer only, 0.0.0.0 and :: from the whole network. Port 0 takes any free port. The certificate below is for HTTPS.</source>
        <translation>127.0.0.1 和 ::1 只能从本机访问，0.0.0.0 和 :: 可从整个网络访问。端口 0 使用任一空闲端口。下面的证书用于 HTTPS。</translation>
    </message>
    <message>
        <source>Added to every response that does not set a header of that name itself.</source>
        <translation>添加到未自行设置同名标头的每个响应。</translation>
    </message>
    <message>
        <source>A response to a request with Origin gets the CORS headers that browsers ask for, also for requests with cookies. A response that sets Access-Control-Allow-Origin itself is left as it is. Preflights are answered 204, unless a route for OPTIONS matches first.</source>
        <translation>对带 Origin 的请求，响应会添加浏览器要求的 CORS 标头，也适用于带 Cookie 的请求。自行设置 Access-Control-Allow-Origin 的响应保持不变。预检请求返回 204，除非先匹配到 OPTIONS 路由。</translation>
    </message>
</context>
<context>
    <name>mynah::ServerSession</name>
    <message>
        <source>another user&apos;s program</source>
        <translation>其他用户的程序</translation>
    </message>
    <message>
        <source>Port %1 on %2 is already used by %3.</source>
        <translation>%2 上的端口 %1 已被%3占用。</translation>
    </message>
    <message>
        <source>Port %1 on %2 is already used.</source>
        <translation>%2 上的端口 %1 已被占用。</translation>
    </message>
    <message>
        <source>The name %1 cannot be found.</source>
        <translation>找不到名称 %1。</translation>
    </message>
    <message>
        <source>“%1” is not an address to listen on.</source>
        <translation>“%1”不是可监听的地址。</translation>
    </message>
    <message>
        <source>No enabled server has an address to listen on.</source>
        <translation>没有已启用的服务器具有可监听的地址。</translation>
    </message>
    <message>
        <source>The server did not start: %1.</source>
        <translation>服务器未能启动：%1。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation>属性…</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>%1 (PID %2, your user)</source>
        <translation>%1（PID %2，您的用户）</translation>
    </message>
    <message>
        <source>%1 (PID %2)</source>
        <translation>%1（PID %2）</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>本机没有地址 %1。</translation>
    </message>
    <message>
        <source>Other computers can reach this server at %1, port %2.</source>
        <translation>其他计算机可以通过 %1 端口 %2 访问此服务器。</translation>
    </message>
    <message>
        <source>Back to Loopback</source>
        <translation>恢复为回环地址</translation>
    </message>
    <message>
        <source>Mynah may not listen on port %1 of %2; ports below 1024 belong to the system. Use another port, or allow this one with CAP_NET_BIND_SERVICE or net.ipv4.ip_unprivileged_port_start.</source>
        <translation>Mynah 无权监听 %2 上的端口 %1；1024 以下的端口属于系统。请使用其他端口，或通过 CAP_NET_BIND_SERVICE 或 net.ipv4.ip_unprivileged_port_start 允许监听此端口。</translation>
    </message>
</context>
<context>
    <name>mynah::SettingsDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Restore Pa&amp;ge Defaults</source>
        <translation>恢复本页默认值(&amp;G)</translation>
    </message>
    <message>
        <source>No setting has these words</source>
        <translation>没有包含这些文字的设置</translation>
    </message>
</context>
<context>
    <name>mynah::ShortcutEditor</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter commands and keys</source>
        <translation>筛选命令和按键</translation>
    </message>
    <message>
        <source>Keys of commands</source>
        <translation>命令的快捷键</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>&amp;New shortcut</source>
        <translation>新快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Use It Here</source>
        <translation>用于此命令(&amp;U)</translation>
    </message>
    <message>
        <source>Takes the key away from the other command</source>
        <translation>从另一命令取走此按键</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>重置(&amp;E)</translation>
    </message>
    <message>
        <source>Gives the command the keys that Mynah comes with</source>
        <translation>恢复 Mynah 为此命令预设的按键</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” in %3.</source>
        <translation>%1 已用于“%3”中的“%2”。</translation>
    </message>
</context>
<context>
    <name>mynah::ShortcutModel</name>
    <message>
        <source>%1 alone is for typing and moving about. Hold Ctrl or Alt with it.</source>
        <translation>单独按 %1 用于键入和移动。请同时按住 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>mynah::SkippedEntriesDialog</name>
    <message>
        <source>Entries That Could Not Be Read</source>
        <translation>无法读取的条目</translation>
    </message>
    <message>
        <source>Entries that could not be read</source>
        <translation>无法读取的条目</translation>
    </message>
    <message>
        <source>Left out of %1, the first %2 of %3:</source>
        <translation>%1 中被略去的条目，共 %3 个，显示前 %2 个：</translation>
    </message>
    <message>
        <source>Left out of %1:</source>
        <translation>%1 中被略去的条目：</translation>
    </message>
</context>
<context>
    <name>mynah::StartPage</name>
    <message>
        <source>Open the &amp;last workspace at start</source>
        <translation>启动时打开上次的工作区(&amp;L)</translation>
    </message>
    <message>
        <source>HTTP mock server</source>
        <translation>HTTP 模拟服务器</translation>
    </message>
    <message>
        <source>One server with one route, ready to change</source>
        <translation>一个服务器和一个路由，可直接更改</translation>
    </message>
    <message>
        <source>A .mynah file from disk</source>
        <translation>磁盘上的 .mynah 文件</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近使用的工作区</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>Workspaces that you open or save are listed here.</source>
        <translation>打开或保存过的工作区会列在此处。</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Try the Sa&amp;mple</source>
        <translation>试用示例(&amp;M)</translation>
    </message>
    <message>
        <source>Starts a server with example routes on this computer</source>
        <translation>在本机启动带有示例路由的服务器</translation>
    </message>
    <message>
        <source>&amp;New Workspace</source>
        <translation>新建工作区(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open a Workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Look at the requests of a HAR or JSON Lines file</source>
        <translation>查看 HAR 或 JSON Lines 文件中的请求</translation>
    </message>
    <message>
        <source>More Sam&amp;ples</source>
        <translation>更多示例(&amp;P)</translation>
    </message>
</context>
<context>
    <name>mynah::StatusPieces</name>
    <message>
        <source>What the traffic takes of what it may take; opens the preferences</source>
        <translation>流量已用空间与可用上限；打开首选项</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>rev %1 live</source>
        <translation>版本 %1 已生效</translation>
    </message>
    <message>
        <source>rev %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>seen %1 · kept %2 · bodies dropped %3</source>
        <translation>收到 %1 · 保留 %2 · 丢弃正文 %3</translation>
    </message>
    <message>
        <source>%1/%2 MiB on disk</source>
        <translation>磁盘 %1/%2 MiB</translation>
    </message>
    <message>
        <source>%1/%2 MiB</source>
        <translation>%1/%2 MiB</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>尚无文件</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Room for traffic: %1</source>
        <translation>流量占用：%1</translation>
    </message>
    <message>
        <source>What these routes say has a fault, so they answer as they did before; opens the problems</source>
        <translation>这些路由的内容有错误，因此仍照先前的样子应答；点击打开问题列表</translation>
    </message>
    <message numerus="yes">
        <source>%n routes as before</source>
        <translation>
            <numerusform>%n 个路由照旧</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::StoragePage</name>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source> s after a change</source>
        <translation> 秒（更改后）</translation>
    </message>
    <message>
        <source>Copies are in</source>
        <translation>副本位置</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>There has not been any copy yet</source>
        <translation>尚无任何副本</translation>
    </message>
    <message>
        <source>Copy &amp;unsaved work</source>
        <translation>复制未保存的内容(&amp;U)</translation>
    </message>
    <message>
        <source>The copy lies apart from your files. If Mynah ends unexpectedly, the next start offers it. It is deleted when the work is saved or discarded.</source>
        <translation>副本与您的文件分开存放。若 Mynah 意外结束，下次启动时会提供该副本。保存或丢弃内容后即删除。</translation>
    </message>
</context>
<context>
    <name>mynah::TemplateCompleter</name>
    <message>
        <source>Seen in the body of a request</source>
        <translation>曾出现在请求正文中</translation>
    </message>
    <message>
        <source>Parameter of the path</source>
        <translation>路径参数</translation>
    </message>
    <message>
        <source>Seen in the query of a request</source>
        <translation>曾出现在请求的查询参数中</translation>
    </message>
    <message>
        <source>Seen among the headers of a request</source>
        <translation>曾出现在请求的标头中</translation>
    </message>
    <message>
        <source>Seen among the cookies of a request</source>
        <translation>曾出现在请求的 Cookie 中</translation>
    </message>
    <message>
        <source>Field of the client&apos;s certificate</source>
        <translation>客户端证书的字段</translation>
    </message>
    <message>
        <source>Ends the block</source>
        <translation>结束此块</translation>
    </message>
</context>
<context>
    <name>mynah::Text</name>
    <message>
        <source>%1.</source>
        <extracomment>Ends a sentence</extracomment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>mynah::TextBodyEditor</name>
    <message>
        <source>Format the text</source>
        <translation>格式化文本</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>响应正文</translation>
    </message>
    <message>
        <source>Empty body</source>
        <translation>正文为空</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Goes to the place</source>
        <translation>转到该位置</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>不是有效的正则表达式</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Binary, cannot be edited as text</source>
        <translation>二进制内容，无法作为文本编辑</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>行 %1，列 %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Makes the body a template</source>
        <translation>将正文设为模板</translation>
    </message>
    <message>
        <source>{{…}} is sent as it is. Tick Template to fill it in.</source>
        <translation>{{…}} 会原样发送。勾选“模板”即可填入内容。</translation>
    </message>
</context>
<context>
    <name>mynah::TimingModel</name>
    <message>
        <source>Head complete</source>
        <translation>头部接收完毕</translation>
    </message>
    <message>
        <source>Body complete</source>
        <translation>正文接收完毕</translation>
    </message>
    <message>
        <source>Route chosen</source>
        <translation>选定路由</translation>
    </message>
    <message>
        <source>%1, %2 before the first byte</source>
        <translation>%1，首字节前 %2</translation>
    </message>
    <message>
        <source>%1, %2 after the first byte</source>
        <translation>%1，首字节后 %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间点</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Connection reused</source>
        <translation>复用连接</translation>
    </message>
    <message>
        <source>#%1, request %2</source>
        <translation>#%1，第 %2 个请求</translation>
    </message>
    <message>
        <source>First request byte</source>
        <translation>请求首字节</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>Configured delay</source>
        <translation>设定的延迟</translation>
    </message>
    <message>
        <source>First byte written</source>
        <translation>首字节已写出</translation>
    </message>
    <message>
        <source>Last byte written</source>
        <translation>末字节已写出</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1，耗时 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A step of an exchange with its time, and what else there is to say</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>mynah::TlsEditor</name>
    <message>
        <source>Mynah&apos;s own</source>
        <translation>Mynah 自带</translation>
    </message>
    <message>
        <source>PEM files</source>
        <translation>PEM 文件</translation>
    </message>
    <message>
        <source>PKCS#12 file</source>
        <translation>PKCS#12 文件</translation>
    </message>
    <message>
        <source>Certi&amp;ficate</source>
        <translation>证书(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Certificate (PEM)</source>
        <translation>证书（PEM）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Key (PEM)</source>
        <translation>私钥（PEM）(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;PKCS#12 file</source>
        <translation>PKCS#12 文件(&amp;P)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>浏览：%1</translation>
    </message>
    <message>
        <source>none, or MYNAH_TLS_PASSPHRASE</source>
        <translation>无，或 MYNAH_TLS_PASSPHRASE</translation>
    </message>
    <message>
        <source>Kept in the workspace file as it is. Left empty, the environment variable MYNAH_TLS_PASSPHRASE is used.</source>
        <translation>按原样保存在工作区文件中。留空则使用环境变量 MYNAH_TLS_PASSPHRASE。</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>Cl&amp;ient certificate</source>
        <translation>客户端证书(&amp;I)</translation>
    </message>
    <message>
        <source>Signed &amp;by (PEM)</source>
        <translation>签发者（PEM）(&amp;B)</translation>
    </message>
    <message>
        <source>HTTPS with PEM files needs a certificate and its key</source>
        <translation>使用 PEM 文件的 HTTPS 需要证书及其私钥</translation>
    </message>
    <message>
        <source>HTTPS with a PKCS#12 file needs the file</source>
        <translation>使用 PKCS#12 文件的 HTTPS 需要该文件</translation>
    </message>
    <message>
        <source>Save authority&apos;s certificate</source>
        <translation>保存证书颁发机构的证书</translation>
    </message>
    <message>
        <source>Saved. Try it: curl --cacert %1</source>
        <translation>已保存。试一试：curl --cacert %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Made on first use, for localhost and this computer. Programs that have Mynah&apos;s authority installed trust it.</source>
        <translation>首次使用时创建，适用于 localhost 和本机。安装了 Mynah 颁发机构的程序信任它。</translation>
    </message>
    <message>
        <source>Save Authority&apos;s Certificate…</source>
        <translation>保存颁发机构证书…</translation>
    </message>
</context>
<context>
    <name>mynah::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficClearing</name>
    <message>
        <source>Cleared 1 request</source>
        <translation>已清空 1 个请求</translation>
    </message>
    <message>
        <source>Cleared %1 requests</source>
        <translation>已清空 %1 个请求</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficExporter</name>
    <message>
        <source>An export is running. Wait for it, or cancel it.</source>
        <translation>正在导出。请等待其完成，或将其取消。</translation>
    </message>
    <message>
        <source>Exporting to %1: %2 %</source>
        <translation>正在导出到 %1：%2 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Exported to %1. Requests: %2</source>
        <translation>已导出到 %1。请求数：%2</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>已取消导出</translation>
    </message>
    <message>
        <source>The requests could not be exported to %1: %2</source>
        <translation>无法将请求导出到 %1：%2</translation>
    </message>
    <message>
        <source>Export Again…</source>
        <translation>重新导出…</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficFilter</name>
    <message>
        <source>This &apos;)&apos; has no &apos;(&apos;</source>
        <translation>此 &apos;)&apos; 没有对应的 &apos;(&apos;</translation>
    </message>
    <message>
        <source>A condition is missing here</source>
        <translation>此处缺少条件</translation>
    </message>
    <message>
        <source>Too many brackets</source>
        <translation>括号过多</translation>
    </message>
    <message>
        <source>The &apos;)&apos; is missing</source>
        <translation>缺少 &apos;)&apos;</translation>
    </message>
    <message>
        <source>There is no field “%1”; the fields are %2</source>
        <translation>没有字段“%1”；可用字段为 %2</translation>
    </message>
    <message>
        <source>A value is missing after “%1”</source>
        <translation>“%1”之后缺少值</translation>
    </message>
    <message>
        <source>“%1” is no value for %2; try %3</source>
        <translation>“%1”不是 %2 的有效值；请尝试 %3</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>Text is looked for in the path. Fields narrow it down: method:POST status:4xx route:none path:/users* query:x=1 header:x-tenant=acme body:&quot;abc&quot; took:&gt;100ms size:&gt;1MB client:127.0.0.1 conn:12 at:12:04 is:unmatched. Conditions apply together; “or” stands between alternatives, a minus sign excludes.</source>
        <translation>文本在路径中查找。字段可缩小范围：method:POST status:4xx route:none path:/users* query:x=1 header:x-tenant=acme body:&quot;abc&quot; took:&gt;100ms size:&gt;1MB client:127.0.0.1 conn:12 at:12:04 is:unmatched。多个条件须同时满足；“or”表示任选其一，减号表示排除。</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficImporter</name>
    <message>
        <source>A file is being read. Wait for it, or cancel it.</source>
        <translation>正在读取文件。请等待其完成，或将其取消。</translation>
    </message>
    <message>
        <source>Reading %1: %2 %</source>
        <translation>正在读取 %1：%2 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading cancelled</source>
        <translation>已取消读取</translation>
    </message>
    <message>
        <source>%1 cannot be looked at: %2</source>
        <translation>无法查看 %1：%2</translation>
    </message>
    <message>
        <source>Open Another File…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>%1 files (%2)</source>
        <translation>%1 文件 (%2)</translation>
    </message>
    <message>
        <source>Recorded requests (%1)</source>
        <translation>记录的请求 (%1)</translation>
    </message>
    <message>
        <source>Open HAR or JSON Lines File</source>
        <translation>打开 HAR 或 JSON Lines 文件</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficModel</name>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Received before, the last one at %1</source>
        <extracomment>A row between requests: those above it are of an earlier session</extracomment>
        <translation>以上为先前收到的请求，最后一个于 %1</translation>
    </message>
    <message>
        <source>Received before</source>
        <translation>以上为先前收到的请求</translation>
    </message>
    <message>
        <source>Counted but not kept: %1</source>
        <extracomment>A row between requests: so many came of which nothing was recorded</extracomment>
        <translation>已计数但未保留：%1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>unmatched</source>
        <translation>未匹配</translation>
    </message>
    <message>
        <source>a route that is gone</source>
        <translation>已不存在的路由</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>sent by Mynah</source>
        <translation>由 Mynah 发送</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>无详细信息</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4, %5</source>
        <extracomment>What a screen reader says of a request: method, path, status, route, duration</extracomment>
        <translation>%1 %2，%3，%4，%5</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Conn</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Req size</source>
        <translation>请求大小</translation>
    </message>
    <message>
        <source>Resp size</source>
        <translation>响应大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>CORS preflight</source>
        <translation>CORS 预检</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficPage</name>
    <message>
        <source>One of the two requests is no longer kept</source>
        <translation>两个请求之一已不再保留</translation>
    </message>
    <message>
        <source>Requests %1</source>
        <translation>请求 %1</translation>
    </message>
    <message>
        <source>Connections %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Requests, %1; connections, %2</source>
        <translation>请求 %1；连接 %2</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Requests, %1; connections</source>
        <translation>请求 %1；连接</translation>
    </message>
    <message>
        <source>A file has no connections</source>
        <translation>文件中没有连接</translation>
    </message>
    <message>
        <source>It tells of requests only. Those that arrive have some.</source>
        <translation>文件只包含请求。实时到达的请求才有连接。</translation>
    </message>
    <message>
        <source>Back to Live</source>
        <translation>返回实时流量</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Of the requests, so many are shown: &quot;215 of 1,524&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficSearch</name>
    <message>
        <source>Request %1 › %2 %3</source>
        <translation>请求 %1 › %2 %3</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>request body</source>
        <translation>请求正文</translation>
    </message>
    <message>
        <source>response body</source>
        <translation>响应正文</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficStorage</name>
    <message>
        <source>Reading the earlier traffic from %1. New requests are recorded meanwhile, and come after it.</source>
        <translation>正在从 %1 读取先前的流量。其间新请求照常记录，并排在其后。</translation>
    </message>
    <message>
        <source>Traffic is kept in memory only. %1.</source>
        <translation>流量仅保存在内存中。%1。</translation>
    </message>
    <message>
        <source>Traffic is no longer kept in files. %1.</source>
        <translation>流量不再保存到文件。%1。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>mynah::TrafficView</name>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>mynah::WorkspaceCompareDialog</name>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Compare Workspaces</source>
        <translation>比较工作区</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>两者相同。</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>第 %1 处差异，共 %2 处</translation>
    </message>
</context>
<context>
    <name>mynah::WorkspaceDocument</name>
    <message>
        <source>Untitled workspace</source>
        <translation>未命名的工作区</translation>
    </message>
</context>
<context>
    <name>mynah::WorkspaceEditor</name>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>启用状态</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>PKCS#12 file</source>
        <translation>证书文件（PKCS#12）</translation>
    </message>
    <message>
        <source>authorities of client certificates</source>
        <translation>客户端证书的颁发机构</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>choice of responses</source>
        <translation>响应选择方式</translation>
    </message>
    <message>
        <source>default response</source>
        <translation>默认响应</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因短语</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>body file</source>
        <translation>正文文件</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n 个路由</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders</source>
        <translation>
            <numerusform>%n 个文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Add route %1</source>
        <translation>添加路由 %1</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>插入 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>创建 %1 的副本</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>上移 %1</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>下移 %1</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>禁用 %1</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>重命名文件夹</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>Add response</source>
        <translation>添加响应</translation>
    </message>
    <message>
        <source>Duplicate response</source>
        <translation>创建响应的副本</translation>
    </message>
    <message>
        <source>Delete response</source>
        <translation>删除响应</translation>
    </message>
    <message>
        <source>Move response</source>
        <translation>移动响应</translation>
    </message>
    <message>
        <source>Change port to %1</source>
        <translation>将端口更改为 %1</translation>
    </message>
    <message>
        <source>Change address to %1</source>
        <translation>将地址更改为 %1</translation>
    </message>
    <message numerus="yes">
        <source>Create %n routes</source>
        <translation>
            <numerusform>创建 %n 个路由</numerusform>
        </translation>
    </message>
    <message>
        <source>Create 1 route</source>
        <translation>创建 1 个路由</translation>
    </message>
    <message numerus="yes">
        <source>Add %n responses</source>
        <translation>
            <numerusform>添加 %n 个响应</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪切 %1</translation>
    </message>
    <message numerus="yes">
        <source>Created %n routes</source>
        <translation>
            <numerusform>已创建 %n 个路由</numerusform>
        </translation>
    </message>
    <message>
        <source>Created 1 route</source>
        <translation>已创建 1 个路由</translation>
    </message>
    <message>
        <source>Added response</source>
        <translation>已添加响应</translation>
    </message>
    <message numerus="yes">
        <source>Added %n responses</source>
        <translation>
            <numerusform>已添加 %n 个响应</numerusform>
        </translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>服务器 %1</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
</context>
<context>
    <name>mynah::WorkspaceSearch</name>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>mynah::WorkspaceSession</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新工作区</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>“%1”已被其他程序更改。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>“%1” is read-only. Changes can be saved under another name.</source>
        <translation>“%1”是只读文件。可以用其他名称保存更改。</translation>
    </message>
    <message>
        <source>“%1” was not opened: %2</source>
        <translation>未能打开“%1”：%2</translation>
    </message>
    <message>
        <source>Open Another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2 Your changes are kept.</source>
        <translation>未能保存“%1”：%2 您的更改仍然保留。</translation>
    </message>
    <message>
        <source>“%1” was not saved before it was closed: %2</source>
        <translation>“%1”在关闭前未能保存：%2</translation>
    </message>
    <message>
        <source>“%1” is also open in another %2 (PID %3). Saving here replaces what is saved there.</source>
        <translation>“%1”也在另一个 %2（PID %3）中打开。在此保存会替换在那里保存的内容。</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>保留我的更改</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>%1, on disk</source>
        <translation>磁盘上的 %1</translation>
    </message>
    <message>
        <source>%1, as it is open here</source>
        <translation>此处打开的 %1</translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation>从未保存</translation>
    </message>
    <message>
        <source>Unsaved work, %1</source>
        <translation>未保存的内容，%1</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>从磁盘重新加载</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Save Mine</source>
        <translation>保存我的版本</translation>
    </message>
    <message>
        <source>“%1” was not saved: another program changed it. Your changes are kept.</source>
        <translation>“%1”未保存：它已被其他程序更改。您的更改仍然保留。</translation>
    </message>
</context>
</TS>
