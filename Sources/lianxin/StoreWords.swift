import Store

/// An error of the database in words, at the end of a command.
struct StoreComplaint: Error, CustomStringConvertible {
    let description: String
}

extension StoreError {
    /// What happened to a command, for whoever runs it.
    var words: String {
        switch self {
        case .full: "磁盘满了，这一次没有写进去。请腾出空间，再运行一次。"
        case .busy, .lost: "数据库连不上，或一直忙着（别的服务、别的命令正占着它），这一次没有办成，也没有写一半。请看看数据库是否开着、网络是否通，过一会儿再运行一次。"
        case .uncertain: "数据库在最后一刻断开了，不能确定这一次有没有写进去。请等数据库好了，用 lianxin verify 核对，再决定要不要重来。"
        case .broken(let why) where why.hasPrefix("42501"):
            "数据库账号没有写的权限，没有任何改动（\(why)）。每个命令打开数据库时都要能写，verify 也是：请用服务所用的那个账号。"
        case .broken(let why): "数据库出错，没有办成：\(why)。地址、库名、账号和密码对不对，请先核对；用 lianxin doctor 看看哪里不对。"
        }
    }
}
