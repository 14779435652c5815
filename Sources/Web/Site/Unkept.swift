import HTML
import Store

extension Notice {
    /// What stands above a form that the database did not take, with all that was written in it.
    /// - Returns: nil for what does not get better by waiting.
    static func unkept(_ error: StoreError) -> Notice? {
        switch error {
        case .full:
            Notice(.late, "服务器暂时存不下，这一次没有登记", words: "您写的内容都在下面，没有丢。请过一两分钟再按「提交」；重复提交也只会登记一次。")
        case .busy, .lost:
            Notice(.late, "服务器暂时连不上数据库，这一次没有登记", words: "您写的都还在下面，没有丢。请过一会儿再点一次「提交」；重复提交也只会登记一次。")
        case .uncertain:
            Notice(.late, "数据库刚才断开了，不能确定这一次有没有登记", words: "您写的都还在下面。请再点一次「提交」：已经登记的不会重复。")
        case .broken: nil
        }
    }
}
