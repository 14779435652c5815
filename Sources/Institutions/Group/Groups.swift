import Civics

/// 小组和活动: deputies' groups, what they do, the problems they list and the campaigns that run over years.
public enum Groups {
    public static let registers: [Register] = [
        group, membership, activity.issued, problem, pledge, campaign.issued, campaignItem, deed, brand, initiative.issued.drafted(in: ["draft"]), signature.issued, council,
    ]
}
