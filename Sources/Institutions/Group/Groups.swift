import Civics

/// 小组和活动: deputies' groups, what they do, the problems they list and the campaigns that run over years.
public enum Groups {
    public static let registers: [Register] = [
        group, membership, activity, problem, campaign, campaignItem, deed, brand, initiative, signature, council,
    ]
}
