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
        <translation>许可证与声明</translation>
    </message>
</context>
<context>
    <name>mynah::AddMethod</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
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
        <source>Heads and bodies of older requests make room for newer ones.</source>
        <translation>较早请求的头部和正文会为较新的请求腾出空间。</translation>
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
        <source>When it is used up, heads and bodies of the oldest requests make room first; their lines stay longer, in up to half of it.</source>
        <translation>用完后，最早请求的头部和正文先腾出空间；其列表行保留得更久，最多占用其中的一半。</translation>
    </message>
    <message>
        <source>Of each &amp;body</source>
        <translation>每个正文(&amp;B)</translation>
    </message>
    <message>
        <source>What is longer is cut off in the record, not in the answer. From the next start of the server.</source>
        <translation>超出的部分只在记录中截断，不影响响应。下次启动服务器时生效。</translation>
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
</context>
<context>
    <name>mynah::CapturedHeaderModel</name>
    <message>
        <source>This line is no header field</source>
        <translation>此行不是标头字段</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>mynah::ChangeMethod</name>
    <message>
        <source>Change method to %1</source>
        <translation>将方法改为 %1</translation>
    </message>
</context>
<context>
    <name>mynah::ChangePath</name>
    <message>
        <source>Change path to %1</source>
        <translation>将路径改为 %1</translation>
    </message>
</context>
<context>
    <name>mynah::ChangeRule</name>
    <message>
        <source>Change rule to: %1</source>
        <translation>将规则改为：%1</translation>
    </message>
</context>
<context>
    <name>mynah::CodeEdit</name>
    <message>
        <source>Text editor</source>
        <translation>文本编辑器</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>仍然显示</translation>
    </message>
    <message>
        <source>Tab inserts a tab; Ctrl+Tab leaves the editor.</source>
        <translation>按 Tab 插入制表符；按 Ctrl+Tab 离开编辑器。</translation>
    </message>
    <message>
        <source>This text has a line of %1 characters, which is slow to show.</source>
        <translation>此文本中有一行长达 %1 个字符，显示会很慢。</translation>
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
        <source>Nothing is called like that</source>
        <translation>没有此名称的项目</translation>
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
</context>
<context>
    <name>mynah::CompareDialog</name>
    <message>
        <source>Not HTTP</source>
        <translation>非 HTTP</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
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
        <source>The texts differ too much to line all of them up.</source>
        <translation>两段文本差异过大，无法逐行对齐。</translation>
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
        <source>The method is no HTTP token</source>
        <translation>方法不是有效的 HTTP 标记（token）</translation>
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
        <source>Double-click a path, or press F2, to change it.</source>
        <translation>双击路径或按 F2 可进行更改。</translation>
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
</context>
<context>
    <name>mynah::DashboardStrip</name>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>counted only %1</source>
        <translation>仅计数 %1</translation>
    </message>
    <message>
        <source>unmatched %1</source>
        <translation>未匹配 %1</translation>
    </message>
    <message>
        <source>1 in %1 looked at</source>
        <translation>每 %1 个查看 1 个</translation>
    </message>
    <message>
        <source>At this rate one request in %1 is looked at and stands for the others; the number of requests is exact.</source>
        <translation>在此速率下，每 %1 个请求只查看 1 个，由其代表其余请求；请求总数是精确的。</translation>
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
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Save workspace as</source>
        <translation>工作区另存为</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>保存更改？</translation>
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
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
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
    <name>mynah::EditorPage</name>
    <message>
        <source>A folder with nothing in it yet.</source>
        <translation>文件夹中尚无内容。</translation>
    </message>
    <message>
        <source>A folder with one item.</source>
        <translation>文件夹中有 1 个项目。</translation>
    </message>
    <message numerus="yes">
        <source>A folder of %n items. Routes in it are asked in their order.</source>
        <translation>
            <numerusform>文件夹中有 %n 个项目。其中的路由按顺序匹配。</numerusform>
        </translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新建路由</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>Select a route to change what it answers, or add one.</source>
        <translation>选择一个路由以更改其响应，或添加一个路由。</translation>
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
        <source>Only what was typed since, and nothing that is not JSON.</source>
        <translation>仅格式化本次键入的内容，且必须是 JSON。</translation>
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
</context>
<context>
    <name>mynah::EnableResponse</name>
    <message>
        <source>Enable response</source>
        <translation>启用响应</translation>
    </message>
</context>
<context>
    <name>mynah::EnableRoute</name>
    <message>
        <source>Enable route</source>
        <translation>启用路由</translation>
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
        <source>Nothing to look for</source>
        <translation>没有可查找的内容</translation>
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
</context>
<context>
    <name>mynah::FirstStepsStrip</name>
    <message>
        <source>① It is running.</source>
        <translation>① 已在运行。</translation>
    </message>
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
        <source>Send it for me</source>
        <translation>替我发送</translation>
    </message>
    <message>
        <source>② Click a row below</source>
        <translation>② 单击下方的一行</translation>
    </message>
    <message>
        <source>③ Edit the body, send again</source>
        <translation>③ 编辑正文，再次发送</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide the first steps</source>
        <translation>隐藏入门步骤</translation>
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
        <source>“%1” is not a header name</source>
        <translation>“%1”不是标头名称</translation>
    </message>
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
        <source>The server would send the time of the answer; this is sent instead.</source>
        <translation>服务器默认发送响应的时间；现改为发送此值。</translation>
    </message>
    <message>
        <source>The connection is closed behind the answer.</source>
        <translation>响应后关闭连接。</translation>
    </message>
    <message>
        <source>The server says itself whether the connection stays open; only “close” changes that.</source>
        <translation>连接是否保持由服务器自行声明；只有“close”能改变这一点。</translation>
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
        <source>Each of these makes the server accept what RFC 9112 refuses. Where a proxy stands before it, one that reads such a request otherwise lets another be smuggled past it. Leave them off unless a client that you cannot change needs one.</source>
        <translation>以下各项使服务器接受 RFC 9112 要求拒绝的请求。如果前面有代理，而代理对此类请求的解读不同，另一个请求就可能借此绕过代理（请求走私）。除非有无法更改的客户端需要，否则请保持关闭。</translation>
    </message>
    <message>
        <source>Lines that end in &amp;LF alone</source>
        <translation>仅以 LF 结尾的行(&amp;L)</translation>
    </message>
    <message>
        <source>A line of the head may end without CR. Otherwise answered 400.</source>
        <translation>头部中的行可以不以 CR 结尾。否则返回 400。</translation>
    </message>
    <message>
        <source>&amp;Folded header fields</source>
        <translation>折叠的标头字段(&amp;F)</translation>
    </message>
    <message>
        <source>A line that begins with a blank continues the field before it. Otherwise answered 400.</source>
        <translation>以空白开头的行接续前一个字段。否则返回 400。</translation>
    </message>
    <message>
        <source>HTTP/1.1 without &amp;Host</source>
        <translation>没有 Host 的 HTTP/1.1(&amp;H)</translation>
    </message>
    <message>
        <source>A request may leave out its Host field. Otherwise answered 400.</source>
        <translation>请求可以不带 Host 字段。否则返回 400。</translation>
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
        <source>Of a request, by its Content-Length or counted as its chunks come. More is answered 413.</source>
        <translation>请求的正文，按 Content-Length 或随分块到达累计。超出时返回 413。</translation>
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
        <source>Those of all chunks of a body together. More is answered 400.</source>
        <translation>一个正文所有分块扩展的总和。超出时返回 400。</translation>
    </message>
    <message>
        <source>Trailers</source>
        <translation>尾部字段</translation>
    </message>
    <message>
        <source>Fields behind the last chunk. More is answered 431.</source>
        <translation>最后一个分块之后的字段。超出时返回 431。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Of this server at a time. Whoever connects beyond it waits until another connection is closed.</source>
        <translation>此服务器同时保持的连接数。超出的连接需等待其他连接关闭。</translation>
    </message>
    <message>
        <source>Connections of a client</source>
        <translation>单个客户端的连接</translation>
    </message>
    <message>
        <source>From one IP address at a time. More are answered 503, or closed if they speak TLS.</source>
        <translation>来自同一 IP 地址的同时连接数。超出时返回 503；使用 TLS 的则直接关闭。</translation>
    </message>
    <message>
        <source>Requests sent ahead</source>
        <translation>提前发送的请求</translation>
    </message>
    <message>
        <source>How much is read while an earlier request is being answered. The rest waits with the client; nothing is lost. For new connections.</source>
        <translation>在响应前一个请求期间读取的数据量。其余的留在客户端等待，不会丢失。对新连接生效。</translation>
    </message>
    <message>
        <source>Write buffer</source>
        <translation>写缓冲区</translation>
    </message>
    <message>
        <source>Of an answer that the client has not taken yet. More closes the connection. For new connections.</source>
        <translation>客户端尚未取走的响应数据。超出时关闭连接。对新连接生效。</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>A client that takes longer is disconnected.</source>
        <translation>超时的客户端将被断开。</translation>
    </message>
    <message>
        <source>Receive the head</source>
        <translation>接收头部</translation>
    </message>
    <message>
        <source>From its first byte to its last. Longer is answered 408.</source>
        <translation>从首字节到末字节。超时返回 408。</translation>
    </message>
    <message>
        <source>Receive the body</source>
        <translation>接收正文</translation>
    </message>
    <message>
        <source>From the end of the head to the end of the body. Longer is answered 408.</source>
        <translation>从头部结束到正文结束。超时返回 408。</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Between two requests, and before the first. Then the connection is closed.</source>
        <translation>两个请求之间，以及第一个请求之前。超时后关闭连接。</translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation>取走响应</translation>
    </message>
    <message>
        <source>In which the client takes nothing of what waits for it. Then the connection is reset.</source>
        <translation>客户端持续不取走待发数据的最长时间。超时后重置连接。</translation>
    </message>
    <message>
        <source>Linger</source>
        <translation>延迟关闭</translation>
    </message>
    <message>
        <source>How long a client that was refused may go on sending, so that it can read the answer.</source>
        <translation>被拒绝的客户端还可以继续发送多久，以便读取响应。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>How long exchanges that are under way may take when the server stops. Then they are cut off.</source>
        <translation>服务器停止时，正在进行的交互还可以持续多久。之后将被中断。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
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
        <source>This is no limit: it is a whole number, such as %1</source>
        <translation>这不是有效的限制：应为整数，例如 %1</translation>
    </message>
    <message>
        <source>This limit is at most %1</source>
        <translation>此限制最大为 %1</translation>
    </message>
    <message>
        <source>0: no patience at all</source>
        <translation>0：完全不等待</translation>
    </message>
    <message>
        <source>0: there is no limit</source>
        <translation>0：不限制</translation>
    </message>
    <message>
        <source>0: as much as there can be, %1</source>
        <translation>0：取允许的最大值 %1</translation>
    </message>
</context>
<context>
    <name>mynah::LimitsPage</name>
    <message>
        <source>What is left empty has its default. 0 lifts a limit.</source>
        <translation>留空则使用默认值。0 表示取消限制。</translation>
    </message>
    <message>
        <source>POST, PUT and PATCH with neither Content-Length nor Transfer-Encoding are answered 411. Otherwise they are taken for empty.</source>
        <translation>既无 Content-Length 也无 Transfer-Encoding 的 POST、PUT 和 PATCH 返回 411。否则视为正文为空。</translation>
    </message>
    <message>
        <source>&amp;Require the length of a body</source>
        <translation>要求提供正文长度(&amp;R)</translation>
    </message>
    <message>
        <source>It has no effect: “%1” is reached first</source>
        <translation>不起作用：会先达到“%1”</translation>
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
        <source>Copy the selected routes below</source>
        <translation>在下方创建所选路由的副本</translation>
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
        <source>Switch the selected routes on or off</source>
        <translation>启用或禁用所选路由</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Let the route be asked before the one above</source>
        <translation>使路由先于上方的路由匹配</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Let the route be asked after the one below</source>
        <translation>使路由后于下方的路由匹配</translation>
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
        <source>Remove the requests captured so far</source>
        <translation>移除目前已捕获的请求</translation>
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
        <source>Go to the next request without a good answer</source>
        <translation>转到下一个未得到正常响应的请求</translation>
    </message>
    <message>
        <source>Previo&amp;us Problem</source>
        <translation>上一个问题(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the previous request without a good answer</source>
        <translation>转到上一个未得到正常响应的请求</translation>
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
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
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
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>mynah::MakeDefault</name>
    <message>
        <source>Make %1 the default response</source>
        <translation>将 %1 设为默认响应</translation>
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
        <source>none of its responses answers</source>
        <translation>其响应均不符合</translation>
    </message>
    <message>
        <source>would answer</source>
        <translation>会响应</translation>
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
        <source>Open route</source>
        <translation>打开路由</translation>
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
        <source>does not match</source>
        <translation>不匹配正则</translation>
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
</context>
<context>
    <name>mynah::MoveRouteUp</name>
    <message>
        <source>Move above %1</source>
        <translation>移到 %1 之上</translation>
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
        <source>%1 got no answer.</source>
        <translation>%1 未得到响应。</translation>
    </message>
    <message>
        <source>Only %1 of the %2 of the request body of %3 were kept.</source>
        <translation>%3 的请求正文共 %2，只保留了 %1。</translation>
    </message>
    <message>
        <source>Only %1 of the %2 of the response body of %3 were kept.</source>
        <translation>%3 的响应正文共 %2，只保留了 %1。</translation>
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
        <source>Heads and bodies of %1 are no longer kept.</source>
        <translation>%1 的头部和正文已不再保留。</translation>
    </message>
</context>
<context>
    <name>mynah::PortDialog</name>
    <message>
        <source>Only for this &amp;session</source>
        <translation>仅用于此次会话(&amp;S)</translation>
    </message>
    <message>
        <source>Choose a port</source>
        <translation>选择端口</translation>
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
        <source>In use by “%1” (pid %2)</source>
        <translation>被“%1”（PID %2）占用</translation>
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
    <name>mynah::RemoveRule</name>
    <message>
        <source>Remove rule: %1</source>
        <translation>移除规则：%1</translation>
    </message>
</context>
<context>
    <name>mynah::Repair</name>
    <message>
        <source>%1, and then: %2</source>
        <translation>%1，然后：%2</translation>
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
        <source>Requests that took this long or longer are what “Slow” shows.</source>
        <translation>“慢请求”显示耗时达到或超过此值的请求。</translation>
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
        <source>Change limit</source>
        <translation>更改上限</translation>
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
        <source>&amp;Clock</source>
        <translation>时刻(&amp;C)</translation>
    </message>
    <message>
        <source>Since the &amp;First</source>
        <translation>距第一个请求(&amp;F)</translation>
    </message>
    <message>
        <source>Since the &amp;Previous</source>
        <translation>距上一个请求(&amp;P)</translation>
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
        <source>Undo</source>
        <translation>撤销</translation>
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
        <translation>模式</translation>
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
        <source>Without one this route cannot answer.</source>
        <translation>没有响应，此路由就无法返回任何内容。</translation>
    </message>
    <message>
        <source>Add response</source>
        <translation>添加响应</translation>
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
        <source>What is made of them</source>
        <translation>生成结果</translation>
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
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新建路由</translation>
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
        <source>Since the hits were counted anew, each one has answered.</source>
        <translation>自命中重新计数以来，每个路由都作出过响应。</translation>
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
        <source>Answer when</source>
        <extracomment>Before a list of &quot;all rules&quot; and &quot;any rule&quot;</extracomment>
        <translation>满足下列</translation>
    </message>
    <message>
        <source>of these hold</source>
        <extracomment>After a list of &quot;all rules&quot; and &quot;any rule&quot;</extracomment>
        <translation>时响应</translation>
    </message>
    <message>
        <source>Rules combine with</source>
        <translation>规则组合方式</translation>
    </message>
    <message>
        <source>all rules</source>
        <translation>所有规则</translation>
    </message>
    <message>
        <source>any rule</source>
        <translation>任一规则</translation>
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
        <source>This response answers by the route&apos;s choice. Add a rule to answer only the requests that meet it.</source>
        <translation>是否使用此响应由路由的选择方式决定。添加规则，即可仅在请求符合规则时响应。</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
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
        <source>Of the server in a new workspace. Servers that are there have theirs in Server Properties.</source>
        <translation>用于新工作区中的服务器。已有服务器的设置在“服务器属性”中。</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>线程数(&amp;R)</translation>
    </message>
    <message>
        <source>How many serve, from the next start of the server. One is enough for most work; this computer can run %1 at once.</source>
        <translation>提供服务的线程数，下次启动服务器时生效。多数情况下一个就够；本机可同时运行 %1 个。</translation>
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
        <source>Server properties</source>
        <translation>服务器属性</translation>
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
        <source>127.0.0.1 and ::1 are reached from this machine only, 0.0.0.0 and :: from everywhere. Port 0 takes any that is free. The scheme HTTPS uses what follows.</source>
        <translation>127.0.0.1 和 ::1 只能从本机访问，0.0.0.0 和 :: 可从任何位置访问。端口 0 表示使用任意空闲端口。协议为 HTTPS 时使用以下设置。</translation>
    </message>
    <message>
        <source>Added to every answer that does not set a header of that name itself.</source>
        <translation>添加到自身未设置同名标头的每个响应。</translation>
    </message>
    <message>
        <source>Let pages of every &amp;origin read the answers (CORS)</source>
        <translation>允许任意来源的网页读取响应（CORS）(&amp;O)</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Requests with Origin get what browsers want, cookies included, unless the response sets Access-Control-Allow-Origin itself. Preflights are answered 204, unless a route of OPTIONS comes first for them.</source>
        <translation>带有 Origin 的请求会得到浏览器所需的标头（包括允许使用 Cookie），除非响应自身设置了 Access-Control-Allow-Origin。预检请求返回 204，除非有 OPTIONS 路由先行响应。</translation>
    </message>
</context>
<context>
    <name>mynah::ServerSession</name>
    <message>
        <source>another user&apos;s program</source>
        <translation>其他用户的程序</translation>
    </message>
    <message>
        <source>%1 (pid %2, your user)</source>
        <translation>%1（PID %2，当前用户）</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1（PID %2）</translation>
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
        <source>Mynah may not listen on port %1 of %2; ports below 1024 belong to the system.</source>
        <translation>Mynah 无权监听 %2 上的端口 %1；1024 以下的端口属于系统。</translation>
    </message>
    <message>
        <source>This machine does not have the address %1.</source>
        <translation>本机没有地址 %1。</translation>
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
        <source>Other machines can reach this server at %1, port %2.</source>
        <translation>其他计算机可以通过 %1、端口 %2 访问此服务器。</translation>
    </message>
    <message>
        <source>Back to loopback</source>
        <translation>改回回环地址</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
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
        <source>a workspace that was never saved</source>
        <translation>从未保存过的工作区</translation>
    </message>
    <message>
        <source>Unsaved work on %1 (%2) can be recovered.</source>
        <translation>可以恢复未保存的工作：%1（%2）。</translation>
    </message>
    <message>
        <source>Open the &amp;last workspace at start</source>
        <translation>启动时打开上次的工作区(&amp;L)</translation>
    </message>
    <message>
        <source>HTTP mock server</source>
        <translation>HTTP 模拟服务器</translation>
    </message>
    <message>
        <source>Try the sa&amp;mple</source>
        <translation>试用示例(&amp;M)</translation>
    </message>
    <message>
        <source>Starts example routes on this machine: a first answer in a second</source>
        <translation>在本机启动示例路由：一秒钟即可得到第一个响应</translation>
    </message>
    <message>
        <source>&amp;New workspace</source>
        <translation>新建工作区(&amp;N)</translation>
    </message>
    <message>
        <source>One server with one route, ready to change</source>
        <translation>一个服务器和一个路由，可直接更改</translation>
    </message>
    <message>
        <source>&amp;Open a workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
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
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Requests of a HAR file, to look at</source>
        <translation>查看 HAR 文件中的请求</translation>
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
        <source>Memory for traffic: %1</source>
        <translation>流量占用：%1</translation>
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
        <source>&amp;Keep a copy</source>
        <translation>保留副本(&amp;K)</translation>
    </message>
    <message>
        <source>Of work that is not saved, apart from your files. It is offered at the next start if Mynah ends unexpectedly, and goes when the work is saved or given up.</source>
        <translation>未保存工作的副本，与您的文件分开存放。如果 Mynah 意外退出，下次启动时会提供恢复；工作已保存或被放弃后即删除。</translation>
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
        <source>Ln %1, Col %2: %3</source>
        <translation>行 %1，列 %2：%3</translation>
    </message>
    <message>
        <source>Binary, cannot be edited as text</source>
        <translation>二进制内容，无法作为文本编辑</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>行 %1，列 %2</translation>
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
        <source>Made on first use, for localhost and this machine. Programs that have Mynah&apos;s authority installed trust it.</source>
        <translation>首次使用时生成，适用于 localhost 和本机。已安装 Mynah 证书颁发机构证书的程序会信任它。</translation>
    </message>
    <message>
        <source>Save authority&apos;s certificate…</source>
        <translation>保存证书颁发机构的证书…</translation>
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
        <source>Open HAR or JSON Lines file</source>
        <translation>打开 HAR 或 JSON Lines 文件</translation>
    </message>
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
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
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
        <source>Hello</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>REST API</source>
        <translation>REST API</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>回显</translation>
    </message>
    <message>
        <source>“%1” is also open in another %2 (pid %3). Saving here replaces what is saved there.</source>
        <translation>“%1”也在另一个 %2（PID %3）中打开。在此保存会替换那里保存的内容。</translation>
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
        <source>Keep mine</source>
        <translation>保留我的更改</translation>
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
        <source>the open workspace was edited meanwhile.</source>
        <translation>打开的工作区在此期间已被编辑。</translation>
    </message>
</context>
</TS>
